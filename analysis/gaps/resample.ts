import { createRandom } from '../random.ts';
import type { ScoreModel } from './score-model.ts';

/** The share of unverified rows that is left out each time (domain, section 2.4). */
const SHARE_LEFT_OUT = 0.1;
/** Scores are sums of fractions: what differs by less than this is equal. */
const GRAIN = 1e9;

export interface ResampleTask {
  model: ScoreModel;
  /** Places of the organizations that have a score. */
  scored: Uint32Array;
  seed: number;
  resamples: number;
}

/** Ranks per resample and organization, at `resample * scored.length + i`: the best and the worst place among equals. */
export interface Ranks {
  best: Uint32Array;
  worst: Uint32Array;
}

/** Ranks brokers again and again, each time without a random tenth of the unverified rows. Groups and pairs stay. */
export function resampleRanks({ model, scored, seed, resamples }: ResampleTask): Ranks {
  const random = createRandom(seed);
  const best = new Uint32Array(resamples * scored.length);
  const worst = new Uint32Array(resamples * scored.length);
  const rows = Uint32Array.from({ length: model.rows }, (_, row) => row);
  const leftOut = Math.max(1, Math.round(SHARE_LEFT_OUT * model.rows));
  const dead = new Uint32Array(model.linkOfCarrier.length);
  const carriers = new Uint16Array(model.links);
  const gone = new Uint8Array(model.links);
  const scores = createScores(model);
  const room = new Float64Array(scored.length);
  for (let resample = 0; resample < resamples; resample++) {
    carriers.set(model.carriers);
    gone.fill(0);
    for (let i = 0; i < leftOut; i++) {
      const j = i + Math.floor(random() * (rows.length - i));
      const row = rows[j]!;
      rows[j] = rows[i]!;
      rows[i] = row;
      for (let c = model.rowStart[row]!; c < model.rowStart[row + 1]!; c++) {
        const carrier = model.carriersOfRow[c]!;
        if (dead[carrier] === resample + 1) continue;
        dead[carrier] = resample + 1;
        const link = model.linkOfCarrier[carrier]!;
        if (--carriers[link]! === 0) gone[link] = 1;
      }
    }
    ranksOf(brokerScores(model, gone, scores), scored, room, resample * scored.length, { best, worst });
  }
  return { best, worst };
}

/** Room for the scores of one model, and for which third parties still join their pair. */
export interface Scores {
  of: Float64Array;
  through: Uint8Array;
}

export function createScores(model: ScoreModel): Scores {
  return { of: new Float64Array(model.n), through: new Uint8Array(model.thirdPlace.length) };
}

/** Broker scores without the links that are gone: every route left of a pair has an equal share, a direct tie's halved. */
export function brokerScores(model: ScoreModel, gone: Uint8Array, { of: scores, through } = createScores(model)) {
  const { n, direct, directStart, thirdStart, thirdPlace, toA, toB, steps } = model;
  scores.fill(0);
  for (let pair = 0; pair + 1 < directStart.length; pair++) {
    const [firstDirect, endDirect] = [directStart[pair]!, directStart[pair + 1]!];
    const [firstThird, endThird] = [thirdStart[pair]!, thirdStart[pair + 1]!];
    let routes = 0;
    for (let d = firstDirect; d < endDirect; d++) routes += 1 - gone[direct[3 * d + 2]!]!;
    for (let t = firstThird; t < endThird; t++) {
      let left = 0;
      const [middle, end] = [toB[t]!, toA[t + 1]!];
      for (let i = toA[t]!; i < middle && left === 0; i++) left = 1 - gone[steps[i]!]!;
      if (left === 1) {
        left = 0;
        for (let i = middle; i < end && left === 0; i++) left = 1 - gone[steps[i]!]!;
      }
      through[t] = left;
      routes += left;
    }
    if (routes === 0) continue;
    const share = 1 / routes;
    for (let d = firstDirect; d < endDirect; d++) {
      if (gone[direct[3 * d + 2]!] === 1) continue;
      scores[direct[3 * d]!]! += share / 2;
      scores[direct[3 * d + 1]!]! += share / 2;
    }
    for (let t = firstThird; t < endThird; t++) {
      if (through[t] === 1 && thirdPlace[t]! < n) scores[thirdPlace[t]!]! += share;
    }
  }
  return scores;
}

/** A score as it is ranked: descending, what is equal but for rounding the same. */
function sortKey(score: number): number {
  return -Math.round(score * GRAIN);
}

/**
 * Ranks among these organizations, 1 first. Whoever has no score left shares the places after all others. `room`: as many
 * numbers as there are organizations; the ranks go to `ranks` from `at` on.
 */
export function ranksOf(
  scores: Float64Array,
  scored: Uint32Array,
  room = new Float64Array(scored.length),
  at = 0,
  ranks: Ranks = { best: new Uint32Array(scored.length), worst: new Uint32Array(scored.length) },
): Ranks {
  const n = scored.length;
  for (let i = 0; i < n; i++) room[i] = sortKey(scores[scored[i]!]!);
  room.sort();
  const { best, worst } = ranks;
  for (let i = 0; i < n; i++) {
    const key = sortKey(scores[scored[i]!]!);
    const first = firstAbove(room, key - 0.5, 0);
    best[at + i] = 1 + first;
    // Few share a place: those after it are at hand.
    let end = first + 1;
    while (end < n && end < first + 4 && room[end]! <= key) end++;
    worst[at + i] = end < first + 4 ? end : firstAbove(room, key + 0.5, end);
  }
  return ranks;
}

/** The first place from `low` on of an ascending list that holds more than this value. */
function firstAbove(sorted: Float64Array, value: number, low: number): number {
  let high = sorted.length;
  let from = low;
  while (from < high) {
    const middle = (from + high) >> 1;
    if (sorted[middle]! <= value) from = middle + 1;
    else high = middle;
  }
  return from;
}
