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
    const ranks = ranksOf(brokerScores(model, gone), scored);
    best.set(ranks.best, resample * scored.length);
    worst.set(ranks.worst, resample * scored.length);
  }
  return { best, worst };
}

/** Broker scores without the links that are gone: every route left of a pair has an equal share, a direct tie's halved. */
export function brokerScores(model: ScoreModel, gone: Uint8Array): Float64Array {
  const scores = new Float64Array(model.n);
  const { direct, thirdPlace, toA, toB, steps } = model;
  const through = new Uint8Array(thirdPlace.length);
  const anyLeft = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (gone[steps[i]!] === 0) return true;
    return false;
  };
  for (let pair = 0; pair + 1 < model.directStart.length; pair++) {
    let routes = 0;
    for (let d = model.directStart[pair]!; d < model.directStart[pair + 1]!; d++) {
      if (gone[direct[3 * d + 2]!] === 0) routes++;
    }
    for (let t = model.thirdStart[pair]!; t < model.thirdStart[pair + 1]!; t++) {
      through[t] = Number(anyLeft(toA[t]!, toB[t]!) && anyLeft(toB[t]!, toA[t + 1]!));
      routes += through[t]!;
    }
    if (routes === 0) continue;
    const share = 1 / routes;
    for (let d = model.directStart[pair]!; d < model.directStart[pair + 1]!; d++) {
      if (gone[direct[3 * d + 2]!] === 1) continue;
      scores[direct[3 * d]!]! += share / 2;
      scores[direct[3 * d + 1]!]! += share / 2;
    }
    for (let t = model.thirdStart[pair]!; t < model.thirdStart[pair + 1]!; t++) {
      if (through[t] === 1 && thirdPlace[t]! < model.n) scores[thirdPlace[t]!]! += share;
    }
  }
  return scores;
}

/** Ranks among these organizations, 1 first. Whoever has no score left shares the places after all others. */
export function ranksOf(scores: Float64Array, scored: Uint32Array): Ranks {
  const keys = Float64Array.from(scored, (v) => -Math.round(scores[v]! * GRAIN));
  const sorted = keys.slice().sort();
  return {
    best: Uint32Array.from(keys, (key) => 1 + firstAtLeast(sorted, key)),
    worst: Uint32Array.from(keys, (key) => firstAtLeast(sorted, key + 0.5)),
  };
}

/** The first place of an ascending list that holds this value or a larger one. */
function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
