import { type Rows, rowOffsets, type TrackedRows } from './curveball.ts';
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
 * participants of an agreement, given ties; a pair is one tie however many layers make it. Undirected. Organization by
 * organization, the last first: each meets those after it who share something with it, so that a mark per organization is
 * all that it takes to count a pair once.
 */
export class ReProjection {
  readonly counts: Counts;
  readonly #model: RosterModel;
  readonly #boards: Met;
  readonly #offices: Met;
  readonly #agreements: Met;
  readonly #byOrganization: ByMember;
  readonly #given: GivenTies;
  /** Hears of every person that two boards share: `times` is 1 at the first. */
  readonly #onInterlock: ((u: number, v: number, times: number) => void) | null;
  /** Hears of every tied pair once. */
  readonly #onTie: ((u: number, v: number) => void) | null;
  /** The turn in which an organization was last tied, or shared a director; how many since. */
  readonly #tiedIn: Int32Array;
  readonly #sharedIn: Int32Array;
  readonly #times: Int32Array;
  #turn = 0;

  constructor(model: RosterModel, listeners: Listeners = {}) {
    this.#model = model;
    this.#onInterlock = listeners.onInterlock ?? null;
    this.#onTie = listeners.onTie ?? null;
    this.#boards = new Met(rowOffsets(model.seats));
    this.#offices = new Met(rowOffsets(model.officers));
    this.#agreements = new Met(model.agreements.offsets);
    this.#byOrganization = new ByMember(model.agreements);
    this.#given = new GivenTies(model.n);
    this.#tiedIn = new Int32Array(model.n);
    this.#sharedIn = new Int32Array(model.n);
    this.#times = new Int32Array(model.n);
    const { groups } = model;
    this.counts = {
      tied: 0,
      between: new Uint32Array(groups * groups),
      touched: new Uint32Array(groups * groups),
      touchedCount: 0,
      inside: new Uint32Array(groups),
      outside: new Uint32Array(groups),
    };
  }

  /** Counts the model as its rows stand, with `sources` and `targets` for its given ties. */
  count(sources: Uint32Array, targets: Uint32Array): Counts {
    const { counts } = this;
    const { interlocks, sharedOfficers, n } = this.#model;
    for (let i = 0; i < counts.touchedCount; i++) counts.between[counts.touched[i]!] = 0;
    counts.touchedCount = 0;
    counts.tied = 0;
    counts.inside.fill(0);
    counts.outside.fill(0);
    for (const met of [this.#boards, this.#offices, this.#agreements]) met.clear();
    this.#byOrganization.read();
    this.#given.read(sources, targets);
    for (let u = n - 1; u >= 0; u--) {
      this.#turn++;
      if (interlocks) this.#shareBoards(u);
      if (sharedOfficers) this.#shareOfficers(u);
      if (interlocks || sharedOfficers) this.#boards.enter(this.#model.seats, u);
      if (sharedOfficers) this.#offices.enter(this.#model.officers, u);
      this.#agree(u);
      for (let e = this.#given.first[u]!; e >= 0; e = this.#given.next[e]!) this.#tie(u, this.#given.other[e]!);
    }
    return counts;
  }

  #shareBoards(u: number): void {
    const { offsets, lengths, members } = this.#model.seats;
    const { starts, ends, rows } = this.#boards;
    const times = this.#times;
    const sharedIn = this.#sharedIn;
    const turn = this.#turn;
    const end = offsets[u]! + lengths[u]!;
    for (let i = offsets[u]!; i < end; i++) {
      const person = members[i]!;
      for (let j = starts[person]!; j < ends[person]!; j++) {
        const v = rows[j]!;
        if (sharedIn[v] !== turn) {
          sharedIn[v] = turn;
          times[v] = 0;
          this.#tie(u, v);
        }
        this.#onInterlock?.(u, v, ++times[v]!);
      }
    }
  }

  /** An officer ties the organizations served to each other, and to the boards of the same person. */
  #shareOfficers(u: number): void {
    const { seats, officers } = this.#model;
    for (let i = officers.offsets[u]!; i < officers.offsets[u]! + officers.lengths[u]!; i++) {
      this.#meet(u, this.#offices, officers.members[i]!);
      this.#meet(u, this.#boards, officers.members[i]!);
    }
    for (let i = seats.offsets[u]!; i < seats.offsets[u]! + seats.lengths[u]!; i++) {
      this.#meet(u, this.#offices, seats.members[i]!);
    }
  }

  #meet(u: number, met: Met, person: number): void {
    for (let j = met.starts[person]!; j < met.ends[person]!; j++) this.#tie(u, met.rows[j]!);
  }

  #agree(u: number): void {
    const { ties, leading } = this.#model;
    const { offsets, places, rows } = this.#byOrganization;
    const met = this.#agreements;
    const { members } = this.#model.agreements;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      const a = rows[i]!;
      const rule = ties[a]!;
      if (rule !== TIES_ALL && rule !== TIES_HUBS) continue;
      const place = places[i]!;
      for (let j = met.starts[a]!; j < met.ends[a]!; j++) {
        const theirs = met.rows[j]!;
        if (rule === TIES_ALL || leading[place] === 1 || leading[theirs] === 1) this.#tie(u, members[theirs]!);
      }
      met.rows[met.ends[a]!++] = place;
    }
  }

  #tie(u: number, v: number): void {
    if (this.#tiedIn[v] === this.#turn) return;
    this.#tiedIn[v] = this.#turn;
    this.#onTie?.(u, v);
    const { counts } = this;
    const { groupOf, groups } = this.#model;
    counts.tied++;
    const g = groupOf[u]!;
    const h = groupOf[v]!;
    if (g === h) {
      if (g >= 0) counts.inside[g]!++;
      return;
    }
    if (g >= 0) counts.outside[g]!++;
    if (h >= 0) counts.outside[h]!++;
    if (g < 0 || h < 0) return;
    const place = g < h ? g * groups + h : h * groups + g;
    if (counts.between[place]!++ === 0) counts.touched[counts.touchedCount++] = place;
  }
}

/** Per person (or agreement), the organizations (places) that have had their turn. */
class Met {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly rows: Uint32Array;

  /** `offsets`: room for each one's. */
  constructor(offsets: Uint32Array) {
    this.starts = offsets.subarray(0, -1);
    this.ends = this.starts.slice();
    this.rows = new Uint32Array(offsets.at(-1)!);
  }

  clear(): void {
    this.ends.set(this.starts);
  }

  enter({ offsets, lengths, members }: TrackedRows, row: number): void {
    const end = offsets[row]! + lengths[row]!;
    for (let i = offsets[row]!; i < end; i++) this.rows[this.ends[members[i]!]!++] = row;
  }
}

/** Agreements by who takes part: which, and the place there. */
class ByMember {
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
  readonly places: Uint32Array;
  readonly #source: Rows;

  constructor(source: Rows) {
    this.#source = source;
    this.offsets = rowOffsets(source);
    this.rows = new Uint32Array(source.members.length);
    this.places = new Uint32Array(source.members.length);
  }

  read(): void {
    const { offsets, members } = this.#source;
    const next = this.offsets.slice(0, -1);
    for (let r = 0; r + 1 < offsets.length; r++) {
      for (let i = offsets[r]!; i < offsets[r + 1]!; i++) {
        const at = next[members[i]!]!++;
        this.rows[at] = r;
        this.places[at] = i;
      }
    }
  }
}

/** Given ties as lists by the end that has its turn later: `first` of a vertex, then `next` of a tie until -1. */
class GivenTies {
  readonly first: Int32Array;
  next = new Int32Array();
  other = new Int32Array();

  constructor(n: number) {
    this.first = new Int32Array(n);
  }

  read(sources: Uint32Array, targets: Uint32Array): void {
    if (this.next.length !== sources.length) {
      this.next = new Int32Array(sources.length);
      this.other = new Int32Array(sources.length);
    }
    this.first.fill(-1);
    for (let e = 0; e < sources.length; e++) {
      const later = Math.min(sources[e]!, targets[e]!);
      this.other[e] = Math.max(sources[e]!, targets[e]!);
      this.next[e] = this.first[later]!;
      this.first[later] = e;
    }
  }
}
