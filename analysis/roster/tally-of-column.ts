// What one column says of each organization of a list, counted row by row.

import { byCodeUnits } from '../random.ts';
import { foldName } from './fold.ts';

/** One thing said of an organization: one of its spellings, how often, on which lines (the first few). */
export interface Saying {
  text: string;
  count: number;
  lines: number[];
}

/** What is said of one organization: the most frequent first (of equals, the first in code units), then what contradicts it. */
export interface Settled {
  kept: Saying;
  odd: Saying[];
}

export interface Tally {
  of(key: string): Settled | null;
  /** The organizations that rows contradict one another on, by their key. */
  contradicted(): [key: string, Settled][];
}

interface Draft {
  sayings: Map<string, Saying>;
  rows: number;
  most: number;
  witnesses: Set<string>;
}

const MOST_LINES = 5;
/** Spellings whose folding is kept in mind. */
const MOST_FOLDED = 50_000;
/** Witnesses of one organization, beyond which more of them add nothing. */
const ENOUGH_WITNESSES = 8;
const SAMPLE = 500;

export class TallyOfColumn implements Tally {
  readonly #comparesWitnesses: boolean;
  readonly #byKey = new Map<string, Draft>();
  readonly #byWitness = new Map<string, string | null>();
  readonly #folded = new Map<string, string>();
  /** Rows that repeat, and that contradict, what was said beside the same person or agreement. */
  #repeated = 0;
  #contradicted = 0;
  /** Rows that say something; of these, rows that say something else than most rows of their organization. */
  filled = 0;
  odd = 0;
  isGivenUp = false;

  /** `comparesWitnesses`: it is also told whether the column says the same beside each of them (agreements). */
  constructor(comparesWitnesses: boolean) {
    this.#comparesWitnesses = comparesWitnesses;
  }

  add(key: string, witness: string, text: string, line: number): void {
    const folded = this.#fold(text);
    let draft = this.#byKey.get(key);
    if (!draft) {
      draft = { sayings: new Map(), rows: 0, most: 0, witnesses: new Set() };
      this.#byKey.set(key, draft);
    }
    const saying = draft.sayings.get(folded);
    const count = (saying?.count ?? 0) + 1;
    if (saying) {
      saying.count = count;
      if (text < saying.text) saying.text = text;
      if (saying.lines.length < MOST_LINES) saying.lines.push(line);
    } else draft.sayings.set(folded, { text, count, lines: [line] });
    draft.rows += 1;
    this.filled += 1;
    if (count > draft.most) draft.most = count;
    else this.odd += 1;
    if (draft.witnesses.size < ENOUGH_WITNESSES) draft.witnesses.add(witness);
    if (this.#comparesWitnesses) this.#hear(witness, folded);
  }

  giveUp(): void {
    this.isGivenUp = true;
    this.#byKey.clear();
    this.#byWitness.clear();
  }

  isEmpty(): boolean {
    return this.filled === 0;
  }

  /** Does it say the same on all rows of one agreement, where there are two or more? */
  isOfWitness(): boolean {
    return this.#repeated > 0 && this.#contradicted === 0;
  }

  of(key: string): Settled | null {
    const draft = this.#byKey.get(key);
    if (!draft) return null;
    const [kept, ...odd] = [...draft.sayings.values()].sort((a, b) => b.count - a.count || byCodeUnits(a.text, b.text));
    return { kept: kept!, odd };
  }

  contradicted(): [key: string, Settled][] {
    return [...this.#byKey].flatMap(([key, { sayings }]) =>
      sayings.size > 1 ? [[key, this.of(key)!] as [string, Settled]] : [],
    );
  }

  /** The rows of the organization that the first odd row is of. */
  rowsOfOdd(): number {
    for (const { rows, sayings } of this.#byKey.values()) if (sayings.size > 1) return rows;
    return 0;
  }

  /** Some of what it says, as it is written. */
  sample(): string[] {
    const texts: string[] = [];
    for (const { sayings } of this.#byKey.values()) {
      for (const { text } of sayings.values()) if (texts.length < SAMPLE) texts.push(text);
    }
    return texts;
  }

  /**
   * What the rows show: organizations on which two witnesses or more agree, their different values, witnesses an
   * organization on average, and the probability that values dealt out at random would agree as well.
   */
  evidence(): { tested: number; values: number; mean: number; byChance: number } {
    const shares = new Map<string, number>();
    let witnesses = 0;
    const settled: [value: string, witnesses: number][] = [];
    for (const { sayings, witnesses: own } of this.#byKey.values()) {
      const [value] = [...sayings].reduce((a, b) => ((b[1].count - a[1].count || byCodeUnits(a[0], b[0])) > 0 ? b : a));
      const heard = Math.max(1, own.size);
      settled.push([value, heard]);
      witnesses += heard;
      shares.set(value, (shares.get(value) ?? 0) + heard);
    }
    const tested = settled.filter(([, heard]) => heard >= 2);
    const logarithm = tested.reduce(
      (sum, [value, heard]) => sum + (heard - 1) * Math.log(shares.get(value)! / witnesses),
      0,
    );
    return {
      tested: tested.length,
      values: new Set(tested.map(([value]) => value)).size,
      mean: settled.length === 0 ? 0 : witnesses / settled.length,
      byChance: Math.exp(logarithm),
    };
  }

  #hear(witness: string, folded: string): void {
    const before = this.#byWitness.get(witness);
    if (before === undefined) this.#byWitness.set(witness, folded);
    else if (before === folded) this.#repeated += 1;
    else this.#contradicted += 1;
  }

  #fold(text: string): string {
    let folded = this.#folded.get(text);
    if (folded === undefined) {
      folded = foldName(text) || text;
      if (this.#folded.size < MOST_FOLDED) this.#folded.set(text, folded);
    }
    return folded;
  }
}
