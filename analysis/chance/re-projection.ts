import { memberOffsets, type Rows, rowsOfMembers } from './curveball.ts';
import { PairCounter } from './pair-counter.ts';
import { type RosterModel, TIES_ALL, TIES_HUBS } from './roster-model.ts';

/** What one roster, drawn or real, comes to between groups. Filled anew by every `count`. */
export interface Counts {
  /** Tied pairs of organizations. */
  tied: number;
  /** Tied pairs between two groups, at `a * groups + b`, a < b. */
  between: Uint32Array;
  /** The places of `between` that are not 0, the first `touchedCount` of them. */
  touched: Uint32Array;
  touchedCount: number;
  /** Per group: ties inside, and ties to anybody outside. */
  inside: Uint32Array;
  outside: Uint32Array;
}

export interface Listeners {
  onInterlock?: (u: number, v: number, times: number) => void;
  onTie?: (u: number, v: number) => void;
}

/**
 * Ties organizations by a roster, by the rules of analysis/graph, and counts: two boards with a person in common,
 * participants of an agreement, given ties; a pair is one tie however many layers make it. Undirected.
 */
export class ReProjection {
  readonly counts: Counts;
  readonly #model: RosterModel;
  readonly #pairs: PairCounter;
  readonly #boards: Held;
  readonly #offices: Held;
  /** Hears of every person that two boards share: `times` is 1 at the first. */
  readonly #onInterlock: ((u: number, v: number, times: number) => void) | null;
  /** Hears of every tied pair once. */
  readonly #onTie: ((u: number, v: number) => void) | null;

  constructor(model: RosterModel, listeners: Listeners = {}) {
    this.#model = model;
    this.#onInterlock = listeners.onInterlock ?? null;
    this.#onTie = listeners.onTie ?? null;
    this.#boards = new Held(model.seats);
    this.#offices = new Held(model.officers);
    const most = mostPairs(model, this.#boards, this.#offices);
    this.#pairs = new PairCounter(most);
    const { groups } = model;
    this.counts = {
      tied: 0,
      between: new Uint32Array(groups * groups),
      touched: new Uint32Array(Math.min(most, groups * groups)),
      touchedCount: 0,
      inside: new Uint32Array(groups),
      outside: new Uint32Array(groups),
    };
  }

  /** Counts the model as its rows stand, with `sources` and `targets` for its given ties. */
  count(sources: Uint32Array, targets: Uint32Array): Counts {
    const { counts } = this;
    for (let i = 0; i < counts.touchedCount; i++) counts.between[counts.touched[i]!] = 0;
    counts.touchedCount = 0;
    counts.tied = 0;
    counts.inside.fill(0);
    counts.outside.fill(0);
    this.#pairs.clear();
    if (this.#model.interlocks || this.#model.sharedOfficers) this.#seats();
    this.#agreements();
    for (let e = 0; e < sources.length; e++) this.#tie(sources[e]!, targets[e]!);
    return counts;
  }

  #seats(): void {
    const { interlocks, sharedOfficers } = this.#model;
    const boards = this.#boards.read();
    const offices = sharedOfficers ? this.#offices.read() : null;
    for (let p = 0; p < boards.people; p++) {
      const [start, end] = [boards.offsets[p]!, boards.offsets[p + 1]!];
      if (interlocks) {
        for (let i = start; i < end; i++) {
          for (let j = i + 1; j < end; j++) {
            const [u, v] = [boards.rows[i]!, boards.rows[j]!];
            const times = this.#tie(u, v);
            this.#onInterlock?.(u, v, times);
          }
        }
      }
      if (!offices) continue;
      for (let i = offices.offsets[p]!; i < offices.offsets[p + 1]!; i++) {
        for (let j = i + 1; j < offices.offsets[p + 1]!; j++) this.#tie(offices.rows[i]!, offices.rows[j]!);
        for (let j = start; j < end; j++) {
          if (offices.rows[i] !== boards.rows[j]) this.#tie(offices.rows[i]!, boards.rows[j]!);
        }
      }
    }
  }

  #agreements(): void {
    const { agreements, ties, leading } = this.#model;
    const { offsets, members } = agreements;
    for (let a = 0; a < ties.length; a++) {
      const rule = ties[a]!;
      if (rule !== TIES_ALL && rule !== TIES_HUBS) continue;
      for (let i = offsets[a]!; i < offsets[a + 1]!; i++) {
        for (let j = i + 1; j < offsets[a + 1]!; j++) {
          if (rule === TIES_ALL || leading[i] === 1 || leading[j] === 1) this.#tie(members[i]!, members[j]!);
        }
      }
    }
  }

  #tie(u: number, v: number): number {
    const times = this.#pairs.add(u, v);
    if (times > 1) return times;
    this.#onTie?.(u, v);
    const { counts } = this;
    const { groupOf, groups } = this.#model;
    counts.tied++;
    const g = groupOf[u]!;
    const h = groupOf[v]!;
    if (g === h) {
      if (g >= 0) counts.inside[g]!++;
      return times;
    }
    if (g >= 0) counts.outside[g]!++;
    if (h >= 0) counts.outside[h]!++;
    if (g < 0 || h < 0) return times;
    const place = g < h ? g * groups + h : h * groups + g;
    if (counts.between[place]!++ === 0) counts.touched[counts.touchedCount++] = place;
    return times;
  }
}

/** A list read from its members' side, in memory that is allocated once. */
class Held {
  readonly people: number;
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
  readonly #source: Rows;

  constructor(source: Rows) {
    this.#source = source;
    this.people = source.columns;
    this.offsets = memberOffsets(source);
    this.rows = new Uint32Array(source.members.length);
  }

  read(): this {
    rowsOfMembers(this.#source, this.offsets, this.rows);
    return this;
  }
}

/** How many different pairs a draw can tie: the margins, which are kept, decide. */
function mostPairs(model: RosterModel, boards: Held, offices: Held): number {
  let most = model.sources.length;
  for (let p = 0; p < boards.people; p++) {
    const held = boards.offsets[p + 1]! - boards.offsets[p]!;
    const office = offices.offsets[p + 1]! - offices.offsets[p]!;
    most += (held * (held - 1)) / 2 + held * office + (office * (office - 1)) / 2;
  }
  const { offsets } = model.agreements;
  model.ties.forEach((_, a) => {
    const size = offsets[a + 1]! - offsets[a]!;
    most += (size * (size - 1)) / 2;
  });
  return most;
}
