import fc from 'fast-check';
import { createNetwork } from '../../analysis/graph/network.ts';
import type { Network } from '../../analysis/types.ts';

const MOST = 9;
/** A fixed seed: the suite gives the same verdict every time. */
export const RUNS = { numRuns: 60, seed: 20240611 };

/** A network that fast-check draws, and shrinks when a property fails. */
export interface Sketch {
  n: number;
  directed: boolean;
  ties: { source: number; target: number; weight: number }[];
}

/** Any network of up to nine vertices, ties of strength 1 to 4, loops and parallel ties included. */
export const sketch: fc.Arbitrary<Sketch> = fc.integer({ min: 1, max: MOST }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    directed: fc.boolean(),
    ties: fc.array(
      fc.record({ source: fc.nat(n - 1), target: fc.nat(n - 1), weight: fc.integer({ min: 1, max: 4 }) }),
      { maxLength: 3 * n },
    ),
  }),
);

/** A tree of three to fourteen vertices. */
export const tree: fc.Arbitrary<Sketch> = fc.integer({ min: 3, max: 14 }).chain((n) =>
  fc.tuple(...Array.from({ length: n - 1 }, (_, i) => fc.nat(i))).map((parents) => ({
    n,
    directed: false,
    ties: parents.map((parent, i) => ({ source: parent, target: i + 1, weight: 1 })),
  })),
);

/** The network of a sketch; `name` gives each vertex its id. */
export function build({ n, directed, ties }: Sketch, name: (v: number) => string = (v) => `v${v}`): Network {
  const ids = Array.from({ length: n }, (_, v) => name(v));
  const named = ties.map(({ source, target, weight }) => ({ source: name(source), target: name(target), weight }));
  return createNetwork(ids, named, directed);
}
