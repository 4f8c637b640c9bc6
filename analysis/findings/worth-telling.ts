import type { AnalysisGap } from '../document.ts';
import { areNeighbours, groupProfile, sameTerritory } from '../gaps/proximity.ts';
import { type FindingsInput, gapsAreTheRule } from './finding.ts';

/**
 * Which pairs make a finding: all that are spoken of; where gaps are the rule, only those within a territory, between
 * neighbours, or declared expected (findings, section 4). The reading then tells the few bridges.
 */
export function worthTelling({ projection, document }: FindingsInput): (gap: AnalysisGap) => boolean {
  if (!gapsAreTheRule(document.gaps_summary)) return () => true;
  const place = new Map(projection.vertices.map((vertex, v) => [vertex.id, v]));
  const profiles = new Map(
    document.groups.map((group) => [
      group.id,
      groupProfile(
        projection,
        group.members.map((id) => place.get(id)!),
      ),
    ]),
  );
  return ({ a, b, expected }) => {
    const [x, y] = [profiles.get(a)!, profiles.get(b)!];
    return expected || sameTerritory(x, y) || areNeighbours(x, y);
  };
}
