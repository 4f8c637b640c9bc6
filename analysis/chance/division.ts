import type { Identities } from '../graph/identities.ts';
import { createRandom } from '../random.ts';
import { bestModularity, type ChanceNetworks } from '../silos/rewiring-test.ts';
import type { AnalyzeOptions, Projection, Roster } from '../types.ts';
import { makesItsTies } from './chance.ts';
import { copyOf, DrawChain } from './draw-chain.ts';
import { ReProjection } from './re-projection.ts';
import { type RosterModel, rosterModel } from './roster-model.ts';

export interface DivideTask {
  model: RosterModel;
  /** Place among the organizations in scope per vertex, -1 for the others. */
  place: Int32Array;
  inScope: number;
  seeds: number[];
}

/**
 * How networks of a roster are drawn by chance, to hold its division into groups against: a director of three boards ties
 * them all to each other, so that a network of shared directors is full of cliques, hence looks divided, when chance
 * alone decides who sits where; rewired ties have none. The roster itself is drawn, and projected again. `null` where
 * rewiring is as good (given ties alone) or the roster cannot be drawn for.
 */
export function rosterNetworks(
  roster: Roster,
  options: AnalyzeOptions,
  projection: Projection,
  identities: Identities,
): ChanceNetworks | null {
  const model = rosterModel(roster, options, projection, identities, []);
  if (model.seats.members.length + model.officers.members.length + model.agreements.members.length === 0) return null;
  if (!makesItsTies(model, projection)) return null;
  let inScope = 0;
  const place = Int32Array.from(projection.vertices, (vertex) => (vertex.inScope ? inScope++ : -1));
  return {
    name: 'chance.divide',
    payload: (seeds) => ({ model, place, inScope, seeds }) satisfies DivideTask,
    modularities: (payload) => drawnModularities(payload as DivideTask),
  };
}

/** The best modularity of one drawn network per seed; 0 for one without a tie. */
export function drawnModularities({ model: given, place, inScope, seeds }: DivideTask): Float64Array {
  return Float64Array.from(seeds, (seed) => {
    const model = copyOf(given);
    const chain = new DrawChain(model);
    chain.next(createRandom(seed));
    const sources: number[] = [];
    const targets: number[] = [];
    const onTie = (u: number, v: number) => {
      if (place[u]! < 0 || place[v]! < 0) return;
      sources.push(place[u]!);
      targets.push(place[v]!);
    };
    new ReProjection(model, { onTie }).count(chain.sources, chain.targets);
    const edges = { n: inScope, sources: Uint32Array.from(sources), targets: Uint32Array.from(targets), weights: null };
    return bestModularity(edges, seed) ?? 0;
  });
}
