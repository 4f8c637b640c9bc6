import type { AnalysisDocument } from '../document.ts';
import type { MeasureResults } from '../measures/compute.ts';

/** The key-player sets by the ids of their members; null where they were not asked for. */
export function keyPlayersOf(
  { keyPlayers }: Pick<MeasureResults, 'keyPlayers'>,
  ids: readonly string[],
): AnalysisDocument['key_players'] {
  const named = (vertices: readonly number[]) => vertices.map((v) => ids[v]!);
  return (
    keyPlayers && {
      removal: keyPlayers.removal.map((set) => ({ ids: named(set.vertices), fragmentation: set.fragmentation })),
      reach: keyPlayers.reach.map((set) => ({ ids: named(set.vertices), reached: set.reached, steps: set.steps })),
    }
  );
}
