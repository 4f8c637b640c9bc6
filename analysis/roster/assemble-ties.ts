// Ties given as such -> ties between known ends; rows that report the same tie again add to its weight.

import { byCodeUnits } from '../random.ts';
import type { Tie } from '../types.ts';
import { type Assembly, attributesOf, number, type PlacedRow, text } from './assembly.ts';
import { periodOf } from './dates.ts';
import type { OrganizationRegistry } from './organization-registry.ts';
import type { PersonRegistry } from './person-registry.ts';
import { codeOf } from './vocabulary.ts';

const HOMES = new Set([
  'source',
  'target',
  'relation',
  'type',
  'directed',
  'weight',
  'start_on',
  'end_on',
  'year',
  'tie_id',
]);
const UNNAMED_RELATION = 'tie';

/**
 * All ties of a roster, sorted by id. A tie belongs to people when both its ends are keys of a people table, otherwise to
 * organizations. Rows with the same ends, relation, direction and dates are one tie: weights add up, 1 where none stands.
 * A tie of an organization to itself is reported and left out.
 */
export function assembleTies(assembly: Assembly, organizations: OrganizationRegistry, people: PersonRegistry): Tie[] {
  const ties = new Map<string, Tie>();
  for (const placed of assembly.rows('ties')) {
    const ends = endsOf(placed, assembly, organizations, people);
    if (ends === null) continue;
    const tie = tieOf(placed, ends);
    const known = ties.get(tie.id);
    if (!known) {
      ties.set(tie.id, tie);
      continue;
    }
    known.weight = (known.weight ?? 1) + (tie.weight ?? 1);
    known.attributes = { ...tie.attributes, ...known.attributes };
    known.rows.push(...tie.rows);
  }
  return [...ties.values()].sort((a, b) => byCodeUnits(a.id, b.id));
}

interface Ends {
  source: string;
  target: string;
  level: Tie['level'];
}

function endsOf(
  placed: PlacedRow,
  assembly: Assembly,
  organizations: OrganizationRegistry,
  people: PersonRegistry,
): Ends | null {
  const source = text(placed.row, 'source')!;
  const target = text(placed.row, 'target')!;
  const isPerson = (end: string) => people.isDeclared(end) && !organizations.has(end);
  const level = isPerson(source) && isPerson(target) ? 'people' : 'organizations';
  if (level === 'organizations' && (isPerson(source) || isPerson(target))) {
    assembly.report('tie_mixed_ends', placed, { value: `${source} – ${target}` });
    return null;
  }
  const resolve = (end: string) => (level === 'people' ? end : organizations.refer(end, placed));
  const [from, to] = [resolve(source), resolve(target)];
  if (from === null || to === null) return null;
  if (from === to) {
    assembly.report('self_tie', placed, { value: source });
    return null;
  }
  return { source: from, target: to, level };
}

function tieOf(placed: PlacedRow, ends: Ends): Tie {
  const { row } = placed;
  const written = text(row, 'relation');
  const relation = written === null ? UNNAMED_RELATION : (codeOf('form', written) ?? written);
  const said = text(row, 'directed');
  const directed = said === 'yes' ? true : said === 'no' ? false : null;
  const { period } = periodOf(text(row, 'start_on'), text(row, 'end_on'), text(row, 'year'));
  const dates = period.from === null && period.to === null ? [] : [`${period.from ?? ''}/${period.to ?? ''}`];
  const direction = directed === null ? [] : [directed ? 'directed' : 'undirected'];
  return {
    id: [`${ends.source}>${ends.target}`, relation, ...direction, ...dates].join(':'),
    ...ends,
    relation,
    directed,
    weight: number(row, 'weight'),
    period,
    attributes: attributesOf(row, HOMES),
    rows: [placed.source],
  };
}
