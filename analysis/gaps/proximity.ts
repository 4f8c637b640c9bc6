import { valuesOf } from '../silos/columns.ts';
import type { Projection } from '../types.ts';

/** A value stands for a group when at least half of its members, of those whose value is known, have it. */
const STANDS_FOR = 0.5;
/** The care continuum in its order: neighbours in it are expected to pass people on to each other. */
const CONTINUUM = [
  'promotion_prevention',
  'early_intervention',
  'treatment',
  'rehabilitation_reintegration',
  'ongoing_support',
  'end_of_life',
];

/** What a group's members have in common: territory, populations, segments of the continuum. */
export interface GroupProfile {
  territory: ReadonlySet<string>;
  populations: ReadonlySet<string>;
  segments: ReadonlySet<string>;
}

export function groupProfile(projection: Projection, members: readonly number[]): GroupProfile {
  const common = (column: string) => {
    const counts = new Map<string, number>();
    let known = 0;
    for (const v of members) {
      const values = new Set(valuesOf(projection.vertices[v]!.attributes, column));
      if (values.size > 0) known++;
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return new Set([...counts].filter(([, count]) => count >= STANDS_FOR * known).map(([value]) => value));
  };
  return { territory: common('territory'), populations: common('populations'), segments: common('continuum_segments') };
}

/** Same territory and population, or adjacent segments: groups whose gap matters first (findings, section 4). */
export function areNeighbours(a: GroupProfile, b: GroupProfile): boolean {
  const shares = (x: ReadonlySet<string>, y: ReadonlySet<string>) => [...x].some((value) => y.has(value));
  if (shares(a.territory, b.territory) && shares(a.populations, b.populations)) return true;
  return CONTINUUM.some((segment, i) => {
    const next = CONTINUUM[i + 1];
    if (next === undefined) return false;
    return (a.segments.has(segment) && b.segments.has(next)) || (a.segments.has(next) && b.segments.has(segment));
  });
}

export function sameTerritory(a: GroupProfile, b: GroupProfile): boolean {
  return [...a.territory].some((value) => b.territory.has(value));
}
