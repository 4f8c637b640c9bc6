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
      removal: keyPlayers.removal.map(({ vertices, fragmentation, equallyGood }) => ({
        ids: named(vertices),
        fragmentation,
        equally_good: equallyGood,
      })),
      reach: keyPlayers.reach.map(({ vertices, reached, steps, equallyGood }) => ({
        ids: named(vertices),
        reached,
        steps,
        equally_good: equallyGood,
      })),
    }
  );
}
