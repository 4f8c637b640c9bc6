import type {
  AnalysisDocument,
  AnalysisGap,
  AnalysisGroup,
  AnalysisOrganization,
  AnalysisTie,
  AnalysisVenue,
} from '../../analysis/document.ts';
import { toldPairs } from '../components/gap-overview.ts';
import { gapId } from '../components/selection.ts';
import type { Place } from './layout-types.ts';

/** A group that is drawn with its hull, colour and name. */
export interface DrawnGroup {
  group: AnalysisGroup;
  /** Linked members: those that stand in the hull. */
  members: string[];
}

export interface DrawnTie {
  tie: AnalysisTie;
  /** Both ends stand in the same place. */
  within: boolean;
}

/** What of the document is drawn, before any position or colour: the rules of findings.md sections 1 and 4 applied. */
export interface NetworkModel {
  document: AnalysisDocument;
  organizations: Map<string, AnalysisOrganization>;
  linked: AnalysisOrganization[];
  groups: DrawnGroup[];
  /** Usable groups in all, when only the largest are named ("12 of 37"). */
  groupsTotal: number;
  places: Place[];
  placeOf: Map<string, string>;
  loose: string[];
  ties: DrawnTie[];
  neighbours: Map<string, Set<string>>;
  venues: AnalysisVenue[];
  rings: AnalysisOrganization[];
  /** Speakable broker-free pairs in rank order, and how many of all are drawn. */
  missing: AnalysisGap[];
  missingTotal: number;
  fragile: AnalysisGap[];
  fragileTotal: number;
  shelf: { received: AnalysisOrganization[]; noData: AnalysisOrganization[] };
}

const NAMED_GROUPS = 12;
const MOST_MISSING = 5;
const MOST_FRAGILE = 4;

/**
 * Chooses what the canvas shows. `showVenues` adds the venues; `selectedGap` (a~b) is drawn even when it is not among
 * the first of its kind.
 */
export function networkModel(
  document: AnalysisDocument,
  showVenues: boolean,
  selectedGap: string | null,
): NetworkModel {
  const organizations = new Map(document.organizations.map((row) => [row.id, row]));
  const { ties, neighbours } = tiesOf(document, organizations);
  const isLinked = (id: string) => neighbours.has(id);
  const all = groupsOf(document, isLinked);
  const groups = document.network.reading === 'wide' ? all.slice(0, NAMED_GROUPS) : all;
  const { places, placeOf, loose } = placesOf(document, all, neighbours);
  const drawn = new Set(groups.map(({ group }) => group.id));
  const speakable = document.gaps.filter((gap) => gap.speakable && drawn.has(gap.a) && drawn.has(gap.b));
  const told = toldPairs(document);
  const asked = (gap: AnalysisGap) => told(gap) || gapId(gap.a, gap.b) === selectedGap;
  const missing = inRankOrder(speakable.filter((gap) => gap.status === 'broker_free' && asked(gap)));
  const fragile = inRankOrder(speakable.filter((gap) => gap.status === 'fragile' && asked(gap)));
  const total = (status: string) => document.gaps.filter((gap) => gap.speakable && gap.status === status).length;
  const shelf = document.organizations.filter((row) => !isLinked(row.id));
  return {
    document,
    organizations,
    linked: document.organizations.filter((row) => isLinked(row.id)),
    groups,
    groupsTotal: all.length,
    places,
    placeOf,
    loose,
    ties: ties.map((tie) => ({
      tie,
      within: placeOf.has(tie.source) && placeOf.get(tie.source) === placeOf.get(tie.target),
    })),
    neighbours,
    venues: showVenues ? document.venues.filter((venue) => venue.participants.some(isLinked)) : [],
    rings: document.organizations.filter((row) => row.ring && isLinked(row.id)),
    missing: firstAnd(missing, MOST_MISSING, selectedGap),
    missingTotal: total('broker_free'),
    fragile: firstAnd(fragile, MOST_FRAGILE, selectedGap),
    fragileTotal: total('fragile'),
    shelf: { received: shelf.filter((row) => row.received), noData: shelf.filter((row) => !row.received) },
  };
}

function tiesOf(document: AnalysisDocument, organizations: Map<string, AnalysisOrganization>) {
  const ties: AnalysisTie[] = [];
  const neighbours = new Map<string, Set<string>>();
  for (const tie of document.ties) {
    if (tie.source === tie.target || !organizations.has(tie.source) || !organizations.has(tie.target)) continue;
    // A directed network may hold both directions: one line is drawn.
    if (neighbours.get(tie.source)?.has(tie.target)) continue;
    ties.push(tie);
    for (const [from, to] of [
      [tie.source, tie.target],
      [tie.target, tie.source],
    ] as const) {
      const set = neighbours.get(from);
      if (set) set.add(to);
      else neighbours.set(from, new Set([to]));
    }
  }
  return { ties, neighbours };
}

/** Usable groups, largest first; none in an archipelago, none detected in a dense network. */
function groupsOf(document: AnalysisDocument, isLinked: (id: string) => boolean): DrawnGroup[] {
  const { reading } = document.network;
  if (reading === 'archipelago' || reading === 'too_small') return [];
  return document.groups
    .filter((group) => group.usable && (reading !== 'dense' || group.kind === 'given'))
    .map((group) => ({ group, members: group.members.filter(isLinked).sort() }))
    .filter((drawn) => drawn.members.length > 0)
    .sort((a, b) => b.group.size - a.group.size || (a.group.id < b.group.id ? -1 : 1));
}

function placesOf(document: AnalysisDocument, groups: DrawnGroup[], neighbours: Map<string, Set<string>>) {
  const places: Place[] = groups.map(({ group, members }) => ({ id: group.id, kind: 'group', members }));
  const placeOf = new Map(places.flatMap((place) => place.members.map((id) => [id, place.id] as const)));
  const rest = [...neighbours.keys()].filter((id) => !placeOf.has(id)).sort();
  if (document.network.reading === 'dense' && groups.length === 0) {
    places.push({ id: 'core', kind: 'core', members: rest });
    for (const id of rest) placeOf.set(id, 'core');
    return { places, placeOf, loose: [] };
  }
  const loose: string[] = [];
  for (const set of componentsOf(rest, neighbours)) {
    const touches = set.some((id) => [...neighbours.get(id)!].some((other) => placeOf.has(other)));
    if (touches) loose.push(...set);
    else places.push({ id: `set ${set[0]}`, kind: 'set', members: set });
  }
  for (const place of places) if (place.kind === 'set') for (const id of place.members) placeOf.set(id, place.id);
  return { places, placeOf, loose: loose.sort() };
}

/** Connected components among these organizations alone, each sorted. */
function componentsOf(ids: string[], neighbours: Map<string, Set<string>>): string[][] {
  const open = new Set(ids);
  const components: string[][] = [];
  for (const start of ids) {
    if (!open.delete(start)) continue;
    const component = [start];
    for (let i = 0; i < component.length; i++) {
      for (const other of neighbours.get(component[i]!) ?? []) if (open.delete(other)) component.push(other);
    }
    components.push(component.sort());
  }
  return components;
}

function inRankOrder(gaps: AnalysisGap[]): AnalysisGap[] {
  const rank = (gap: AnalysisGap) => gap.rank ?? Number.MAX_SAFE_INTEGER;
  return gaps.sort((x, y) => rank(x) - rank(y) || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
}

function firstAnd(gaps: AnalysisGap[], most: number, selected: string | null): AnalysisGap[] {
  return gaps.filter(
    (gap, index) => index < most || `${gap.a}~${gap.b}` === selected || `${gap.b}~${gap.a}` === selected,
  );
}
