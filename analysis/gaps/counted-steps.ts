import type { PairSteps } from './pair-steps.ts';
import type { RouteGraph } from './route-graph.ts';

/** The steps of a pair that count for brokerage. */
export type CountedSteps = PairSteps;

/**
 * What joins a pair, without the ties between sister bodies: they are one house, not a bridge (findings, section 7). A
 * third party counts when it reaches both groups outside its own family.
 */
export function countedSteps(
  graph: RouteGraph,
  steps: PairSteps,
  kin: (a: string, b: string) => boolean,
): CountedSteps {
  const related = (v: number, w: number) => kin(graph.ids[v]!, graph.ids[w]!);
  return {
    direct: steps.direct.filter(([a, b]) => !related(a, b)),
    thirds: steps.thirds
      .map(({ place, toA, toB }) => ({
        place,
        toA: toA.filter(([a]) => !related(a, place)),
        toB: toB.filter(([b]) => !related(b, place)),
      }))
      .filter(({ toA, toB }) => toA.length > 0 && toB.length > 0),
  };
}
