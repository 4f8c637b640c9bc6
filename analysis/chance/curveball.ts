/** A two-mode list: the members of row r are `members[offsets[r] .. offsets[r + 1]]`, each at most once. */
export interface Rows {
  offsets: Uint32Array;
  members: Uint32Array;
  /** Members are numbers below this. */
  columns: number;
}

/**
 * Rows of which the first `lengths[r]` members are kept track of: `offsets` has room for all. Who fills the places left, no
 * two of which have the same member, makes no difference to anybody.
 */
export interface TrackedRows extends Rows {
  lengths: Uint32Array;
}

/**
 * Trades of every row that forget where a list began, and between one draw and the next. A member that a row does not
 * share with its partner stays with probability one half (more where the rows differ in size), so that one in sixteen
 * still sits where it sat four trades before: draws are as good as independent (test: chance/curveball).
 */
export const TRADES_TO_FORGET = 20;
export const TRADES_BETWEEN = 4;

/**
 * Shuffles a two-mode list and keeps its margins: every row keeps its number of members, every member its number of rows.
 * Two rows put what they do not share in a pot and draw it again (Strona et al. 2014, doi:10.1038/ncomms5114); in one
 * `trade` every row does so with one partner, drawn at random (Carstens, Berger & Strona 2016, arXiv:1609.05137). All
 * lists with these margins are equally likely in the end. `members` is changed in place. `placesMatter`: what a place of
 * a row means (leading an agreement) stays with the place, and who comes to it is drawn as well.
 */
export class Curveball {
  readonly #rows: TrackedRows;
  readonly #order: Uint32Array;
  readonly #seen: Int32Array;
  #mark = 0;
  readonly #pot: Uint32Array;
  readonly #places: Uint32Array;
  readonly #placesMatter: boolean;

  constructor(rows: Rows | TrackedRows, placesMatter: boolean) {
    this.#rows = 'lengths' in rows ? rows : { ...rows, lengths: lengthsOf(rows) };
    this.#placesMatter = placesMatter;
    const { offsets } = rows;
    this.#order = Uint32Array.from({ length: offsets.length - 1 }, (_, r) => r).filter(
      (r) => offsets[r + 1]! > offsets[r]!,
    );
    this.#seen = new Int32Array(rows.columns);
    let longest = 0;
    for (const r of this.#order) longest = Math.max(longest, offsets[r + 1]! - offsets[r]!);
    this.#pot = new Uint32Array(2 * longest);
    this.#places = new Uint32Array(2 * longest);
  }

  /** Every row trades once; with an odd number of rows, one sits out. */
  trade(random: () => number): void {
    const order = this.#order;
    for (let i = order.length - 1; i > 0; i--) swap(order, i, (random() * (i + 1)) | 0);
    for (let i = 0; i + 1 < order.length; i += 2) {
      if (this.#placesMatter) this.#tradePlaces(order[i]!, order[i + 1]!, random);
      else this.#tradeMembers(order[i]!, order[i + 1]!, random);
    }
  }

  /** Two marks of this trade alone: for what the first row holds, and the one after it for what both hold. */
  #marks(): number {
    if (this.#mark > 0x7ffffff0) {
      this.#seen.fill(0);
      this.#mark = 0;
    }
    this.#mark += 2;
    return this.#mark;
  }

  /**
   * Of the members in the pot, one after the other, each goes to the first row as likely as that row's share of the places
   * still open (Knuth, The Art of Computer Programming, volume 2, algorithm 3.4.2S): every set that fills the row is as
   * likely as any other, and the places that nobody is kept track of in need no draw.
   */
  #tradeMembers(a: number, b: number, random: () => number): void {
    const { offsets, lengths, members } = this.#rows;
    const seen = this.#seen;
    const first = this.#marks();
    const both = first + 1;
    const pot = this.#pot;
    const startA = offsets[a]!;
    const startB = offsets[b]!;
    const endA = startA + lengths[a]!;
    const endB = startB + lengths[b]!;
    for (let i = startA; i < endA; i++) seen[members[i]!] = first;
    let n = 0;
    let nextB = startB;
    for (let i = startB; i < endB; i++) {
      const member = members[i]!;
      if (seen[member] === first) {
        seen[member] = both;
        members[nextB++] = member;
      } else pot[n++] = member;
    }
    let nextA = startA;
    for (let i = startA; i < endA; i++) {
      const member = members[i]!;
      if (seen[member] === both) members[nextA++] = member;
      else pot[n++] = member;
    }
    let openA = offsets[a + 1]! - nextA;
    let open = openA + offsets[b + 1]! - nextB;
    const others = this.#places;
    let toA = 0;
    for (let i = 0; i < n; i++) {
      const member = pot[i]!;
      const goes = (((random() * open) | 0) - openA) >>> 31;
      pot[toA] = member;
      others[i - toA] = member;
      toA += goes;
      openA -= goes;
      open--;
    }
    for (let i = 0; i < toA; i++) members[nextA++] = pot[i]!;
    for (let i = 0; i < n - toA; i++) members[nextB++] = others[i]!;
    lengths[a] = nextA - startA;
    lengths[b] = nextB - startB;
  }

  /** Who comes to which place of either row is drawn as well. */
  #tradePlaces(a: number, b: number, random: () => number): void {
    const { offsets, members } = this.#rows;
    const seen = this.#seen;
    const first = this.#marks();
    const both = first + 1;
    const pot = this.#pot;
    const places = this.#places;
    for (let i = offsets[a]!; i < offsets[a + 1]!; i++) seen[members[i]!] = first;
    let n = 0;
    for (let i = offsets[b]!; i < offsets[b + 1]!; i++) {
      const member = members[i]!;
      if (seen[member] === first) seen[member] = both;
      else {
        pot[n] = member;
        places[n++] = i;
      }
    }
    const fromB = n;
    for (let i = offsets[a]!; i < offsets[a + 1]!; i++) {
      const member = members[i]!;
      if (seen[member] === both) continue;
      pot[n] = member;
      places[n++] = i;
    }
    if (fromB === 0 || fromB === n) return;
    for (let i = n - 1; i > 0; i--) swap(pot, i, (random() * (i + 1)) | 0);
    for (let i = 0; i < n; i++) members[places[i]!] = pot[i]!;
  }
}

function swap(items: Uint32Array, i: number, j: number): void {
  const item = items[i]!;
  items[i] = items[j]!;
  items[j] = item;
}

function lengthsOf({ offsets }: Rows): Uint32Array {
  return Uint32Array.from({ length: offsets.length - 1 }, (_, r) => offsets[r + 1]! - offsets[r]!);
}

/** Where each member's rows begin in a list of them by member; the last entry is their number. Never changes. */
export function rowOffsets(rows: Rows | TrackedRows): Uint32Array {
  const lengths = 'lengths' in rows ? rows.lengths : lengthsOf(rows);
  const offsets = new Uint32Array(rows.columns + 1);
  lengths.forEach((length, r) => {
    for (let i = rows.offsets[r]!; i < rows.offsets[r]! + length; i++) offsets[rows.members[i]! + 1]!++;
  });
  for (let c = 0; c < rows.columns; c++) offsets[c + 1]! += offsets[c]!;
  return offsets;
}
