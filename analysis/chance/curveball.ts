/** A two-mode list: the members of row r are `members[offsets[r] .. offsets[r + 1]]`, each at most once. */
export interface Rows {
  offsets: Uint32Array;
  members: Uint32Array;
  /** Members are numbers below this. */
  columns: number;
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
  readonly #rows: Rows;
  readonly #order: Uint32Array;
  readonly #seen: Uint32Array;
  #mark = 0;
  readonly #pot: Uint32Array;
  readonly #places: Uint32Array;

  readonly #placesMatter: boolean;

  constructor(rows: Rows, placesMatter: boolean) {
    this.#rows = rows;
    this.#placesMatter = placesMatter;
    const { offsets } = rows;
    this.#order = Uint32Array.from({ length: offsets.length - 1 }, (_, r) => r).filter(
      (r) => offsets[r + 1]! > offsets[r]!,
    );
    this.#seen = new Uint32Array(rows.columns);
    let longest = 0;
    for (const r of this.#order) longest = Math.max(longest, offsets[r + 1]! - offsets[r]!);
    this.#pot = new Uint32Array(2 * longest);
    this.#places = new Uint32Array(2 * longest);
  }

  /** Every row trades once; with an odd number of rows, one sits out. */
  trade(random: () => number): void {
    const order = this.#order;
    for (let i = order.length - 1; i > 0; i--) swap(order, i, Math.floor(random() * (i + 1)));
    for (let i = 0; i + 1 < order.length; i += 2) this.#pair(order[i]!, order[i + 1]!, random);
  }

  #pair(a: number, b: number, random: () => number): void {
    const { offsets, members } = this.#rows;
    const seen = this.#seen;
    // Marks: `both` for what the two rows share, `first` for what only the first holds.
    if (this.#mark > 0xfffffff0) {
      seen.fill(0);
      this.#mark = 0;
    }
    const first = ++this.#mark;
    const both = ++this.#mark;
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
    // Who goes to the one row settles who is left for the other: as many are drawn as the smaller takes.
    const ofA = n - fromB;
    if (this.#placesMatter) for (let i = n - 1; i > 0; i--) swap(pot, i, Math.floor(random() * (i + 1)));
    else if (ofA <= fromB) for (let i = n - 1; i >= fromB; i--) swap(pot, i, Math.floor(random() * (i + 1)));
    else for (let i = 0; i < fromB; i++) swap(pot, i, i + Math.floor(random() * (n - i)));
    for (let i = 0; i < n; i++) members[places[i]!] = pot[i]!;
  }
}

function swap(items: Uint32Array, i: number, j: number): void {
  const item = items[i]!;
  items[i] = items[j]!;
  items[j] = item;
}

/** The same list read from the other side: per member, the rows that hold it, ascending. Offsets never change. */
export function memberOffsets(rows: Rows): Uint32Array {
  const offsets = new Uint32Array(rows.columns + 1);
  for (const member of rows.members) offsets[member + 1]!++;
  for (let c = 0; c < rows.columns; c++) offsets[c + 1]! += offsets[c]!;
  return offsets;
}

/** Fills `held` with the rows of each member (`memberOffsets`). */
export function rowsOfMembers(rows: Rows, offsets: Uint32Array, held: Uint32Array): void {
  const next = offsets.slice(0, -1);
  for (let r = 0; r + 1 < rows.offsets.length; r++) {
    for (let i = rows.offsets[r]!; i < rows.offsets[r + 1]!; i++) held[next[rows.members[i]!]!++] = r;
  }
}
