import { createRandom } from '../random.ts';
import type { Traversable } from './pair-sums.ts';

/** A block of sampled paths: the payload of the task `measures.path-sampling`. */
export interface PathSamplingTask {
  out: Traversable;
  /** The same ties from their ends; the same arrays when ties have no direction. */
  in: Traversable;
  seed: number;
  /** Which block: each has random numbers of its own, whoever runs it. */
  block: number;
  samples: number;
}

/** What a search knows from its end: distances (-1 = not met), counts of paths, vertices met by distance. */
interface Side {
  ties: Traversable;
  distance: Int32Array;
  paths: Float64Array;
  met: Uint32Array;
  count: number;
  /** Where the last level starts in `met`, and how many ties leave it. */
  level: number;
  ahead: number;
}

/**
 * Draws ordered pairs of two different vertices, and for each one of its shortest paths, all equally likely; counts for
 * each vertex on how many of the paths it stands between the ends. A pair without a path counts for nobody. Searched from
 * both ends, the cheaper one first, until they meet (Riondato & Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0; search
 * from both ends: Borassi & Natale 2019, doi:10.1145/3284359). Needs two vertices at least.
 */
export function samplePaths({ out, in: into, seed, block, samples }: PathSamplingTask): Uint32Array {
  const { n } = out;
  const random = createRandom(Math.imul(block + 1, 0x85ebca6b) ^ seed);
  const counts = new Uint32Array(n);
  const forward = createSide(out);
  const backward = createSide(into);
  const meeting: Meeting = { tails: [], heads: [], weights: [], total: 0 };
  for (let i = 0; i < samples; i++) {
    const s = Math.floor(random() * n);
    const other = Math.floor(random() * (n - 1));
    const t = other < s ? other : other + 1;
    start(forward, s);
    start(backward, t);
    clear(meeting);
    while (meeting.total === 0 && forward.ahead > 0 && backward.ahead > 0) {
      if (forward.ahead <= backward.ahead) advance(forward, backward, meeting);
      else advance(backward, forward, meeting);
    }
    if (meeting.total > 0) {
      const tie = drawn(meeting, random() * meeting.total);
      const [tail, head] = [meeting.tails[tie]!, meeting.heads[tie]!];
      // Ties of a meeting are kept as the search went, which may have come from either end.
      const [fore, back] = forward.distance[tail]! >= 0 ? [tail, head] : [head, tail];
      walkBack(forward, into, fore, counts, random);
      walkBack(backward, out, back, counts, random);
    }
    wipe(forward);
    wipe(backward);
  }
  return counts;
}

/** Ties over which the two searches met, and how many shortest paths use each. */
interface Meeting {
  tails: number[];
  heads: number[];
  weights: number[];
  total: number;
}

function clear(meeting: Meeting): void {
  meeting.tails.length = 0;
  meeting.heads.length = 0;
  meeting.weights.length = 0;
  meeting.total = 0;
}

function createSide(ties: Traversable): Side {
  const { n } = ties;
  return {
    ties,
    distance: new Int32Array(n).fill(-1),
    paths: new Float64Array(n),
    met: new Uint32Array(n),
    count: 0,
    level: 0,
    ahead: 0,
  };
}

function start(side: Side, v: number): void {
  side.distance[v] = 0;
  side.paths[v] = 1;
  side.met[0] = v;
  side.count = 1;
  side.level = 0;
  side.ahead = side.ties.offsets[v + 1]! - side.ties.offsets[v]!;
}

function wipe(side: Side): void {
  for (let i = 0; i < side.count; i++) side.distance[side.met[i]!] = -1;
}

/** One level farther; every shortest path has exactly one of the ties over which the other side is met. */
function advance(side: Side, other: Side, meeting: Meeting): void {
  const { distance, paths, met, level, count: end } = side;
  const { offsets, targets } = side.ties;
  let ahead = 0;
  for (let i = level; i < end; i++) {
    const v = met[i]!;
    const next = distance[v]! + 1;
    const last = offsets[v + 1]!;
    for (let e = offsets[v]!; e < last; e++) {
      const w = targets[e]!;
      if (other.distance[w]! >= 0) {
        const weight = paths[v]! * other.paths[w]!;
        meeting.tails.push(v);
        meeting.heads.push(w);
        meeting.weights.push(weight);
        meeting.total += weight;
      } else if (distance[w]! < 0) {
        distance[w] = next;
        paths[w] = paths[v]!;
        met[side.count++] = w;
        ahead += offsets[w + 1]! - offsets[w]!;
      } else if (distance[w] === next) {
        paths[w]! += paths[v]!;
      }
    }
  }
  side.level = end;
  side.ahead = ahead;
}

function drawn({ weights }: Meeting, at: number): number {
  let left = at;
  const last = weights.length - 1;
  for (let i = 0; i < last; i++) {
    left -= weights[i]!;
    if (left < 0) return i;
  }
  return last;
}

/** From where the searches met back to the end where this one started, each of the paths there equally likely. */
function walkBack(
  side: Side,
  { offsets, targets }: Traversable,
  from: number,
  counts: Uint32Array,
  random: () => number,
) {
  const { distance, paths } = side;
  let v = from;
  for (let d = distance[v]!; d > 0; d--) {
    counts[v]!++;
    let left = random() * paths[v]!;
    let before = v;
    const last = offsets[v + 1]!;
    for (let e = offsets[v]!; e < last; e++) {
      const u = targets[e]!;
      if (distance[u] !== d - 1) continue;
      before = u;
      left -= paths[u]!;
      if (left < 0) break;
    }
    v = before;
  }
}
