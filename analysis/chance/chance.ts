import type { Identities } from '../graph/identities.ts';
import { benjaminiHochberg } from '../silos/benjamini-hochberg.ts';
import type { AnalyzeOptions, NetworkTie, Projection, Roster, RunTasks } from '../types.ts';
import { addSums, type DrawSums, type DrawTask, emptySums } from './draw-block.ts';
import { ReProjection } from './re-projection.ts';
import { type RosterModel, rosterModel } from './roster-model.ts';
import { MOST_SHARED, pairsPerClass, sizeClass } from './size-classes.ts';

/** Share of false discoveries accepted among all marks of one kind (findings, section 5). */
export const FALSE_DISCOVERIES = 0.05;
/** Fewer draws than this could not tell one in a hundred. */
const FEWEST_DRAWS = 200;
/** Seats, participations and ties shuffled in one analysis at most: some five seconds of one processor. */
const MOST_SHUFFLED = 20_000_000;
/** Draws of one task, which has a seed of its own: the same draws however many threads share them. */
const PER_TASK = 50;

/** A pair of given groups against rosters drawn at random with the same margins. */
export interface PairChance {
  /** Mean number of tied pairs of organizations over the draws. */
  expected: number;
  /** How far below that mean, in standard deviations of the draws; `null` where the draws never vary. */
  shortfall: number | null;
  /** Draws with as few ties as observed, or fewer, out of all. */
  asFewIn: [number, number];
  /** Fewer than chance, false discoveries held at 5 % over all pairs. */
  few: boolean;
}

export interface Chance {
  /** Rosters drawn. */
  draws: number;
  /** By ids of groups, a < b; `null` for a pair that was not drawn for. */
  pair: (a: string, b: string) => PairChance | null;
  /** Per given group: is its share of outward ties smaller than chance lets expect? False discoveries at 5 %. */
  closed: ReadonlyMap<string, boolean>;
  /** Do these two boards share more directors than chance lets expect? `null` where they share none. */
  interlock: (tie: NetworkTie) => boolean | null;
}

export interface ChanceInput {
  roster: Roster;
  options: AnalyzeOptions;
  projection: Projection;
  identities: Identities;
  /** Given groups, in id order; empty where groups are detected, of which chance says nothing (findings, section 5). */
  groups: readonly { id: string; members: readonly string[] }[];
}

/**
 * What chance would make of this roster: people keep their numbers of seats and boards theirs, agreements their numbers of
 * participants and organizations of agreements, given ties are rewired with everyone's number kept, and each draw is read
 * as a network by the same rules. `null` when no draws are asked for, when there is nothing to draw, or when the roster
 * cannot be drawn for: its own rows must make the very ties that are held against the draws, which they do not where
 * seats are shown together that never met in time, or where a tie counts only when both ends report it.
 */
export async function drawChance(input: ChanceInput, run: RunTasks, signal?: AbortSignal): Promise<Chance | null> {
  const { options, projection, groups } = input;
  const model = rosterModel(input.roster, options, projection, input.identities, groups);
  const draws = drawsFor(model, options.draws);
  if (draws === 0 || projection.ties.length === 0) return null;
  if (!makesItsTies(model, projection)) return null;
  const own = new ReProjection(model).count(model.sources, model.targets);
  const outward = Float64Array.from(own.inside, (_, g) => {
    const all = own.inside[g]! + own.outside[g]!;
    return all === 0 ? -1 : own.outside[g]! / all;
  });
  const observed = { between: own.between.slice(), outward };
  const tasks: { name: string; payload: DrawTask }[] = [];
  for (let first = 0; first < draws; first += PER_TASK) {
    const seed = seedOf(options.seed, tasks.length);
    const payload = { model, observed, seed, draws: Math.min(PER_TASK, draws - first) };
    tasks.push({ name: 'chance.draw', payload });
  }
  const sums = emptySums(groups.length);
  for (const block of (await run(tasks, signal)) as DrawSums[]) addSums(sums, block);
  return {
    draws,
    pair: pairReader(groups, observed.between, sums),
    closed: closedGroups(groups, outward, sums),
    interlock: interlockReader(projection, model, sums),
  };
}

/** As many draws as asked for, fewer in a large roster but never fewer than 200. */
function drawsFor(model: RosterModel, asked: number): number {
  const perDraw = model.seats.members.length + model.agreements.members.length + model.sources.length;
  const affordable = Math.floor(MOST_SHUFFLED / Math.max(1, perDraw) / PER_TASK) * PER_TASK;
  return Math.min(asked, Math.max(FEWEST_DRAWS, affordable));
}

/** Do the rows of the roster, read as a draw is read, make the ties of the network? */
export function makesItsTies(model: RosterModel, { ties }: Projection): boolean {
  const pairs = new Set(ties.map(({ source, target }) => pairKey(source, target)));
  return new ReProjection(model).count(model.sources, model.targets).tied === pairs.size;
}

function pairReader(groups: ChanceInput['groups'], observed: Uint32Array, sums: DrawSums): Chance['pair'] {
  const n = sums.draws;
  const size = groups.length;
  const places: number[] = [];
  for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) places.push(a * size + b);
  const asFew = (place: number) => n - sums.more[place]!;
  const few = benjaminiHochberg(
    places.map((place) => (asFew(place) + 1) / (n + 1)),
    FALSE_DISCOVERIES,
  );
  const fewAt = new Map(places.map((place, i) => [place, few[i]!]));
  const number = new Map(groups.map(({ id }, g) => [id, g]));
  return (a, b) => {
    const [g, h] = [number.get(a), number.get(b)];
    if (g === undefined || h === undefined) return null;
    const place = Math.min(g, h) * size + Math.max(g, h);
    const expected = sums.sum[place]! / n;
    const variance = n > 1 ? (sums.squares[place]! - n * expected * expected) / (n - 1) : 0;
    return {
      expected,
      shortfall: variance > 1e-9 ? (expected - observed[place]!) / Math.sqrt(variance) : null,
      asFewIn: [asFew(place), n],
      few: fewAt.get(place)!,
    };
  };
}

function closedGroups(groups: ChanceInput['groups'], outward: Float64Array, sums: DrawSums): Map<string, boolean> {
  const tied = groups.map((_, g) => g).filter((g) => outward[g]! >= 0);
  const closed = benjaminiHochberg(
    tied.map((g) => (sums.closed[g]! + 1) / (sums.draws + 1)),
    FALSE_DISCOVERIES,
  );
  return new Map(tied.map((g, i) => [groups[g]!.id, closed[i]!]));
}

/** All pairs of boards are tested; those that share nobody cannot hold. */
function interlockReader(projection: Projection, model: RosterModel, sums: DrawSums): Chance['interlock'] {
  const index = new Map(projection.vertices.map((vertex, v) => [vertex.id, v]));
  const { offsets } = model.seats;
  const sizes = Array.from({ length: model.n }, (_, v) => offsets[v + 1]! - offsets[v]!);
  const perClass = pairsPerClass(sizes);
  const boards = sizes.filter((size) => size > 0).length;
  const tied = projection.ties.filter((tie) => (tie.relations.interlock ?? 0) > 0);
  const p = tied.map(({ source, target, relations }) => {
    const product = Math.log2(sizes[index.get(source)!]!) + Math.log2(sizes[index.get(target)!]!);
    const shared = Math.min(MOST_SHARED, relations.interlock!);
    const times = sums.shared[sizeClass(product) * MOST_SHARED + shared - 1]!;
    return (times + 1) / (sums.draws * perClass[sizeClass(product)]! + 1);
  });
  const more = benjaminiHochberg(p, FALSE_DISCOVERIES, (boards * (boards - 1)) / 2);
  const marks = new Map(tied.map((tie, i) => [pairKey(tie.source, tie.target), more[i]!]));
  return (tie) => marks.get(pairKey(tie.source, tie.target)) ?? null;
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
}

/** A seed per task: neighbouring seeds must not share a stream. */
function seedOf(seed: number, task: number): number {
  return Math.imul(seed, 0x9e3779b1) ^ Math.imul(task + 1, 0x27d4eb2f);
}
