import type { AnalysisGroup, GroupLabel } from '../document.ts';
import { OptionError } from '../errors.ts';
import { balanceIndex, eiByGroup } from '../measures/ei-index.ts';
import { type EiResult, keptEiTest } from '../measures/ei-test.ts';
import { byCodeUnits } from '../random.ts';
import type { KnownGroup, Projection } from '../types.ts';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { columnFills, findColumn, firstValue, valuesOf } from './columns.ts';
import { SMALLEST_DETECTED } from './detect.ts';
import { keepColors } from './keep-identity.ts';
import { outwardShares } from './outward-shares.ts';
import { inSmallSets } from './small-sets.ts';

// Rules of findings.md section 2.
const FILLED_FOR_DEFAULT = 0.7;
const DEFAULT_COLUMNS = ['sector', 'territory'];
export const SMALLEST_GIVEN = 3;
const STABLE_FROM = 0.6;
const COVERED_FOR_SILO = 0.7;
const SILO_FALSE_DISCOVERIES = 0.05;
/** A column with more values than this, or nearly one per organization, names organizations rather than groups them. */
const MOST_VALUES = 60;
/** What a detected group is described by, the first that most of its members have. */
const DESCRIBING_COLUMNS = ['sector', 'field', 'org_type', 'territory'];

export interface Grouping {
  kind: 'given' | 'detected';
  column: string | null;
  /** Group id per vertex, `null` outside any. All `null` when the groups are yet to be detected. */
  membership: (string | null)[];
  /** The group that each vertex's value names, even where it stands alone or in a small set, hence in no group. */
  claimed: (string | null)[];
}

/**
 * Which groups an analysis is about: those of a column (`auto`: sector, else territory, when filled for 70 % of the
 * organizations in scope), else detected ones. A multi-valued attribute counts by its first value. Stubs have no group,
 * nor have isolates and sets of two to four.
 * Throws OptionError `unknown_grouping` with the columns that exist when the column does not.
 */
export function chooseGrouping(projection: Projection, groupBy: string): Grouping {
  const none = projection.vertices.map(() => null);
  const detected: Grouping = { kind: 'detected', column: null, membership: none, claimed: none };
  if (groupBy === 'detected') return detected;
  const fills = columnFills(projection);
  let column: string | null;
  if (groupBy === 'auto') {
    const inScope = projection.vertices.filter((vertex) => vertex.inScope).length;
    const filled = (name: string) => fills.find((fill) => fill.column === name)?.filled ?? 0;
    column = DEFAULT_COLUMNS.find((name) => inScope > 0 && filled(name) >= FILLED_FOR_DEFAULT * inScope) ?? null;
    if (column === null) return detected;
  } else {
    const columns = fills.map((fill) => fill.column);
    column = findColumn(columns, groupBy);
    if (column === null) {
      throw new OptionError('unknown_grouping', { grouping: groupBy, columns: columns.join(', ') });
    }
  }
  const by = column;
  const claimed = projection.vertices.map(({ inScope, attributes }) => {
    const value = inScope ? firstValue(attributes, by) : null;
    return value === null ? null : givenGroupId(by, value);
  });
  const apart = inSmallSets(projection);
  return { kind: 'given', column, membership: claimed.map((id, v) => (apart[v] ? null : id)), claimed };
}

/** The id of a given group: its column and its value. */
export function givenGroupId(column: string, value: string): string {
  return `${column}:${value}`;
}

/** The columns that can group (at least two values, and groups rather than names), the defaults first, then `detected`. */
export function groupings(projection: Projection, chosen: string | null) {
  const inScope = projection.vertices.filter((vertex) => vertex.inScope).length;
  const place = (column: string) =>
    (DEFAULT_COLUMNS.indexOf(column) + DEFAULT_COLUMNS.length + 1) % (DEFAULT_COLUMNS.length + 1);
  const columns = columnFills(projection)
    .filter(({ filled, values }) => values >= 2 && values <= Math.min(MOST_VALUES, filled / 2))
    .sort((a, b) => place(a.column) - place(b.column) || byCodeUnits(a.column, b.column))
    .map(({ column, filled, values }) => ({ id: column, filled, values, chosen: column === chosen }));
  return [...columns, { id: 'detected', filled: inScope, values: 0, chosen: chosen === null }];
}

export interface GroupingEvidence {
  kind: 'given' | 'detected';
  column: string | null;
  stability: readonly (number | null)[] | null;
  /** As in Grouping. */
  claimed: readonly (string | null)[];
  seed: number;
  /** Groups of this kind whose colours are given away; none by default. */
  known?: readonly KnownGroup[];
}

/**
 * The groups of a membership, in id order: who belongs, whether they may be spoken of (`usable`), their name, their E-I
 * index and density. A detected group has no expected E-I nor p: chance was used up in detecting it. Silo: a given,
 * usable group whose data were received for 70 % of its members and whose ties leave it less than labels dealt out at
 * random would (1,000 draws; false discoveries held at 5 %, Benjamini & Hochberg 1995), and less than its members' own
 * numbers of ties let expect.
 */
export function describeGroups(
  projection: Projection,
  membership: readonly (string | null)[],
  evidence: GroupingEvidence,
): AnalysisGroup[] {
  const { network, vertices } = projection;
  const members = new Map<string, number[]>();
  for (const [v, id] of membership.entries()) {
    if (id === null) continue;
    const list = members.get(id);
    if (list) list.push(v);
    else members.set(id, [v]);
  }
  const ids = [...members.keys()].sort(byCodeUnits);
  const given = evidence.kind === 'given';
  const tested = given ? keptEiTest({ network, groups: membership, seed: evidence.seed }).groups : null;
  const balances = eiByGroup(network, membership);
  // Fortunato & Barthelemy 2007, doi:10.1073/pnas.0605965104: sqrt(2m), with m the ties of the network.
  const resolved = Math.sqrt(network.symmetric.targets.length);
  const groups = ids.map((id): AnalysisGroup => {
    const list = members.get(id)!;
    const ei: EiResult = tested?.[id] ?? {
      index: balanceIndex(balances.get(id)!),
      expected: null,
      pLow: null,
      pHigh: null,
    };
    const stability = evidence.stability ? mean(list.map((v) => evidence.stability![v] ?? 0)) : null;
    const pairs = (list.length * (list.length - 1)) / 2;
    return {
      id,
      kind: evidence.kind,
      value: given ? firstValue(vertices[list[0]!]!.attributes, evidence.column!) : null,
      label: given
        ? {
            anchor: null,
            attribute: evidence.column,
            value: firstValue(vertices[list[0]!]!.attributes, evidence.column!),
            share: null,
          }
        : detectedLabel(projection, list),
      name: null,
      size: list.length,
      usable: given
        ? list.length >= SMALLEST_GIVEN
        : list.length >= SMALLEST_DETECTED && (stability ?? 0) >= STABLE_FROM,
      is_silo: false,
      members: list.map((v) => vertices[v]!.id),
      absent: vertices
        .filter((vertex, v) => evidence.claimed[v] === id && membership[v] === null && !vertex.received)
        .map((vertex) => vertex.id),
      color: 0,
      ei_index: ei.index,
      ei_expected: ei.expected,
      ei_p_low: ei.pLow,
      ei_p_high: ei.pHigh,
      density_within: pairs === 0 ? null : balances.get(id)!.internal / pairs,
      stability,
      below_resolution: !given && balances.get(id)!.internal < resolved,
    };
  });
  giveColors(groups, evidence);
  if (given) markSilos(projection, groups, members);
  return groups;
}

/** Known groups keep theirs; new given ones choose in the order of their values, detected ones in that of their anchors. */
function giveColors(groups: readonly AnalysisGroup[], { kind, column, known = [] }: GroupingEvidence): void {
  const turn = (group: AnalysisGroup) => group.label.anchor ?? group.id;
  const order = [...groups].sort((a, b) => byCodeUnits(turn(a), turn(b))).map(({ id }) => id);
  const alike = kind === 'given' ? known.filter(({ id }) => id.startsWith(givenGroupId(column!, ''))) : known;
  const colors = keepColors(order, alike);
  for (const group of groups) group.color = colors.get(group.id)!;
}

function markSilos(projection: Projection, groups: AnalysisGroup[], members: ReadonlyMap<string, number[]>): void {
  const candidates = groups.filter((group) => group.usable && group.ei_p_low !== null);
  const fewer = benjaminiHochberg(
    candidates.map((group) => group.ei_p_low!),
    SILO_FALSE_DISCOVERIES,
  );
  candidates.forEach((group, i) => {
    const received = members.get(group.id)!.filter((v) => projection.vertices[v]!.received).length;
    const outward = outwardShares(projection, group.members);
    const closed = outward !== null && outward.share < outward.chance;
    group.is_silo = fewer[i]! && closed && received >= COVERED_FOR_SILO * (group.size + group.absent.length);
  });
}

/** Named around its best-tied member (the first id among equals), with what most of its members share. */
function detectedLabel(projection: Projection, list: readonly number[]): GroupLabel {
  const { offsets } = projection.network.symmetric;
  const degree = (v: number) => offsets[v + 1]! - offsets[v]!;
  const anchor = list.reduce((best, v) => (degree(v) > degree(best) ? v : best), list[0]!);
  for (const column of DESCRIBING_COLUMNS) {
    const counts = new Map<string, number>();
    for (const v of list) {
      for (const value of new Set(valuesOf(projection.vertices[v]!.attributes, column))) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    const [top] = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]));
    if (top && top[1] * 2 >= list.length) {
      return {
        anchor: projection.vertices[anchor]!.id,
        attribute: column,
        value: top[0],
        share: [top[1], list.length],
      };
    }
  }
  return { anchor: projection.vertices[anchor]!.id, attribute: null, value: null, share: null };
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
