// What is kept of the records of a text while it is gone through: the records themselves, or where they stand.

import { type Dialect, scanRecord } from './quoting.ts';
import { type CsvRecord, cut, HeldRecords, type RecordList, type RecordPlaces, WrittenRecords } from './record-list.ts';

/**
 * A text of at most so many characters, some 150,000 rows, is kept as records: it is read in three quarters of the time,
 * and they take some fifty megabytes while it is.
 */
export const HELD_CHARACTERS = 10_000_000;

/** Gathers records with the line on which each begins. */
export class RecordKeeper {
  readonly blankRows = { count: 0, line: 0 };
  line: number;
  readonly #body: string;
  readonly #dialect: Dialect;
  readonly #quoted: boolean;
  readonly #held: CsvRecord[] = [];
  readonly #places: RecordPlaces | null;
  #count = 0;
  /** Where the line of `#mark` begins in the body: lines are only ever looked up further down. */
  #index = 0;
  #mark: number;

  /** `held`: the longest text of which the records themselves are kept. */
  constructor(body: string, line: number, dialect: Dialect, held: number) {
    this.#body = body;
    this.#dialect = dialect;
    this.#quoted = body.includes(dialect.quote);
    this.#places = body.length > held ? noPlaces(linesIn(body)) : null;
    this.line = line;
    this.#mark = line;
  }

  keep(cells: string[]): void {
    let blank = true;
    let breaks = 0;
    let quote = false;
    for (const cell of cells) {
      if (blank && cell.trim() !== '') blank = false;
      if (!this.#quoted) {
        if (!blank) break;
        continue;
      }
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++;
      if (!quote && cell.includes(this.#dialect.quote)) quote = true;
    }
    if (!blank) this.#add(cells, breaks, quote && this.#isDoubtful(breaks));
    else if (cells.length > 1) {
      this.blankRows.count += 1;
      this.blankRows.line ||= this.line;
    }
    this.line += 1 + breaks;
  }

  /** A record whose cells cannot be told apart, as it was written. */
  setAside(written: string): void {
    const breaks = written.split('\n').length - 1;
    this.#add([written], breaks, true);
    this.line += 1 + breaks;
  }

  /** What was kept. */
  records(): RecordList {
    if (this.#places === null) return new HeldRecords(this.#held);
    return new WrittenRecords(this.#body, this.#dialect, cut(this.#places, 0, this.#count));
  }

  #add(cells: string[], breaks: number, malformed: boolean): void {
    if (this.#places !== null) {
      const { from, to, line, malformed: marks } = this.#places;
      const at = this.#count++;
      from[at] = this.#startOf(this.line);
      to[at] = this.#startOf(this.line + breaks + 1) - 1;
      line[at] = this.line;
      marks[at] = malformed ? 1 : 0;
    } else this.#held.push({ line: this.line, cells: malformed ? [this.#written(breaks)] : cells, malformed });
  }

  /** A quote in a cell is doubled in the file; one that is not makes the record doubtful. */
  #isDoubtful(breaks: number): boolean {
    return this.#dialect.quote === '"' && scanRecord(this.#written(breaks), 0, this.#dialect).fault !== null;
  }

  /** The record at hand with so many line breaks in it, as it stands in the text. */
  #written(breaks: number): string {
    const start = this.#startOf(this.line);
    const [index, mark] = [this.#index, this.#mark];
    const end = this.#startOf(this.line + breaks + 1) - 1;
    // It may be asked for again.
    [this.#index, this.#mark] = [index, mark];
    return this.#body.slice(start, end);
  }

  #startOf(line: number): number {
    while (this.#mark < line) {
      const next = this.#body.indexOf('\n', this.#index);
      if (next < 0) return this.#body.length + 1;
      this.#index = next + 1;
      this.#mark += 1;
    }
    return this.#index;
  }
}

/** Room for the places of at most so many records. */
function noPlaces(most: number): RecordPlaces {
  const numbers = () => new Uint32Array(most);
  return { from: numbers(), to: numbers(), line: numbers(), malformed: new Uint8Array(most) };
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
