import type { AnalysisDocument } from '../document.ts';
import type { Identities } from '../graph/identities.ts';
import { createRandom } from '../random.ts';
import { bestModularity, type ChanceNetworks, rewiringTest } from '../silos/rewiring-test.ts';
import type { AnalyzeContext, AnalyzeOptions, Projection, Roster } from '../types.ts';
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
  /** The network's own modularity, which the drawn ones are compared with. */
  rival: number;
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
    payload: (seeds, rival) => ({ model, place, inScope, seeds, rival }) satisfies DivideTask,
    modularities: (payload) => drawnModularities(payload as DivideTask),
  };
}

/**
 * Would the boards alone divide the network as much as it is? The reading keeps to rewired ties (findings, section 1), so
 * that this can wait: the document says it beside the reading. `null` where the roster cannot be drawn for.
 */
export async function divisionTest(
  roster: Roster,
  options: AnalyzeOptions,
  projection: Projection,
  identities: Identities,
  context: AnalyzeContext,
): Promise<AnalysisDocument['network']['division']> {
  const networks = rosterNetworks(roster, options, projection, identities);
  if (networks === null) return null;
  const { above, exceeded, drawn } = await rewiringTest(projection, options, context, networks);
  return { above, exceeded, drawn };
}

/** The best modularity of one drawn network per seed; 0 for one without a tie. */
export function drawnModularities({ model: given, place, inScope, seeds, rival }: DivideTask): Float64Array {
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
    const ties = chain.given();
    new ReProjection(model, { onTie }).count(ties.sources, ties.targets);
    const edges = { n: inScope, sources: Uint32Array.from(sources), targets: Uint32Array.from(targets), weights: null };
    return bestModularity(edges, seed, rival) ?? 0;
  });
}
