import { createRandom } from '../random.ts';
import type { AnalyzeContext, Projection } from '../types.ts';
import { leidenRun } from './leiden.ts';
import { rewire } from './rewire.ts';
import { type EdgeList, scopeOf } from './scope.ts';
import { tieGraph } from './tie-graph.ts';

/** Rewirings that the network's modularity is held against, and how many it must exceed (findings, section 1). */
export const REWIRINGS = 100;
export const REWIRINGS_TO_EXCEED = 95;
const PER_TASK = 5;
/** Rewirings after which it is asked whether the answer is settled. */
const WAVE = 20;
/** Rewirings asked for at first. */
const FIRST = 40;

export interface RewiringResult {
  /** Is the modularity above that of 95 of 100 rewirings? */
  above: boolean;
  /** The network's own best modularity; `null` without a tie. */
  modularity: number | null;
  /** Rewirings that it exceeded, out of those drawn: drawing stops once the answer is settled. */
  exceeded: number;
  drawn: number;
}

export interface RewireTask {
  edges: EdgeList;
  seeds: number[];
  /** The network's own modularity, which the rewired ones are compared with. */
  rival: number;
}

/** How networks are drawn by chance: a named task for a worker, from one seed per network, and the same done in place. */
export interface ChanceNetworks {
  name: string;
  payload: (seeds: number[], rival: number) => unknown;
  /** The best modularity of each network drawn, as far as it takes to compare it with the rival's. */
  modularities: (payload: unknown) => Float64Array;
}

/**
 * Do the ties of these organizations form groups at all, or would any network with these numbers of ties look as much
 * divided? Each rewiring keeps everyone's number of ties and has its groups detected again. Without a tie: not above.
 * `draws`: another way of drawing, for networks whose ties come in cliques by the way they are made; nothing waits for it.
 */
export async function rewiringTest(
  projection: Projection,
  options: { seed: number },
  context: AnalyzeContext,
  draws: ChanceNetworks | null = null,
): Promise<RewiringResult> {
  const { edges } = scopeOf(projection);
  const { name, payload, modularities } = draws ?? rewirings(edges);
  const modularity = bestModularity(edges, options.seed);
  const result: RewiringResult = { above: false, modularity, exceeded: 0, drawn: 0 };
  if (modularity === null) return result;
  const settled = () =>
    result.exceeded >= REWIRINGS_TO_EXCEED || result.drawn - result.exceeded > REWIRINGS - REWIRINGS_TO_EXCEED;
  while (!settled() && result.drawn < REWIRINGS) {
    context.signal?.throwIfAborted();
    // A network above the first will, as good as surely, be held against all: no thread then waits for another.
    const most = result.drawn === 0 ? FIRST : result.exceeded === result.drawn ? REWIRINGS : WAVE;
    const upTo = Math.min(REWIRINGS, result.drawn + most);
    const tasks = [];
    for (let first = result.drawn; first < upTo; first += PER_TASK) {
      const seeds = Array.from({ length: PER_TASK }, (_, i) => seedOf(options.seed, first + i));
      tasks.push({ name, payload: payload(seeds, modularity), urgent: draws === null });
    }
    const drawn = context.run
      ? ((await context.run(tasks, context.signal)) as Float64Array[])
      : tasks.map((task) => modularities(task.payload));
    for (const value of drawn.flatMap((values) => [...values])) {
      if (result.drawn % WAVE === 0 && settled()) break;
      result.drawn++;
      if (modularity > value) result.exceeded++;
    }
  }
  result.above = result.exceeded >= REWIRINGS_TO_EXCEED;
  return result;
}

function rewirings(edges: EdgeList): ChanceNetworks {
  return {
    name: 'silos.rewire',
    payload: (seeds, rival) => ({ edges, seeds, rival }) satisfies RewireTask,
    modularities: (payload) => rewiredModularities(payload as RewireTask),
  };
}

/** The best modularity of one rewiring per seed. */
export function rewiredModularities({ edges, seeds, rival }: RewireTask): Float64Array {
  return Float64Array.from(seeds, (seed) => bestModularity(rewire(edges, createRandom(seed)), seed, rival) ?? 0);
}

/**
 * The modularity that a run of Leiden finds; `null` without a tie. With a `rival`, only whether it is above, equal or
 * below is sure.
 */
export function bestModularity(edges: EdgeList, seed: number, rival: number | null = null): number | null {
  return leidenRun(tieGraph(edges), seedOf(seed, 0), 1, rival).modularity;
}

/** A seed per draw: neighbouring seeds must not share a stream. */
function seedOf(seed: number, draw: number): number {
  return Math.imul(seed, 0x9e3779b1) ^ Math.imul(draw + 1, 0x85ebca6b);
}
