// The records of a table as one list: kept whole where the table is small or a format's reader took it apart; else read out
// of the text whenever they are asked for, so that a million rows cost their text and a few bytes each.

import Papa from 'papaparse';
import type { ProblemCode } from './problem.ts';
import { type Dialect, scanRecord } from './quoting.ts';

export interface CsvRecord {
  /** 1-based physical line on which the record begins. */
  line: number;
  cells: string[];
  /** A quote stands where none may: the cells cannot be trusted. */
  malformed: boolean;
  /** What is said of a malformed record where no quote is to blame: a line of a network file that is no tie. */
  refused?: ProblemCode;
}

/** Changes a record in place; `index` is its place in the list. */
export type RecordStep = (record: CsvRecord, index: number) => void;

/** Records in the order of the file. What is changed in one that was handed out need not last: see `change`. */
export interface RecordList extends Iterable<CsvRecord> {
  readonly length: number;
  at(index: number): CsvRecord | undefined;
  /** The line on which a record begins, without reading it. */
  lineAt(index: number): number;
  slice(from: number, to: number): CsvRecord[];
  /** May any record hold this text? */
  mayHold(text: string): boolean;
  /** Lays a change over every record, behind those that were laid before: at once, or whenever one is read. */
  change(step: RecordStep): void;
  /** The list from a place to another, without it. Lists are cut and sifted before any change that looks at places. */
  part(from: number, to?: number): RecordList;
  /** The list without the records of which the test is true. */
  without(test: (record: CsvRecord) => boolean): RecordList;
}

/** How a delimited text is taken apart once its signs are known. */
export function parserConfig({ delimiter, quote, escape: escapeChar }: Dialect) {
  return { delimiter, newline: '\n', header: false, quoteChar: quote, escapeChar } as const;
}

/** Records that are kept as they are. */
export class HeldRecords implements RecordList {
  readonly #records: CsvRecord[];

  constructor(records: CsvRecord[]) {
    this.#records = records;
  }

  get length(): number {
    return this.#records.length;
  }

  at(index: number): CsvRecord | undefined {
    return this.#records[index];
  }

  lineAt(index: number): number {
    return this.#records[index]?.line ?? 0;
  }

  slice(from: number, to: number): CsvRecord[] {
    return this.#records.slice(from, to);
  }

  change(step: RecordStep): void {
    this.#records.forEach(step);
  }

  mayHold(): boolean {
    return true;
  }

  part(from: number, to?: number): RecordList {
    return new HeldRecords(this.#records.slice(from, to));
  }

  without(test: (record: CsvRecord) => boolean): RecordList {
    return new HeldRecords(this.#records.filter((record) => !test(record)));
  }

  [Symbol.iterator](): Iterator<CsvRecord> {
    return this.#records[Symbol.iterator]();
  }
}

/** Where the records of a text stand: as many entries in each list as there are records. */
export interface RecordPlaces {
  /** From the first character to the one behind the last. */
  from: Uint32Array;
  to: Uint32Array;
  line: Uint32Array;
  /** 1 = the cells cannot be told apart. */
  malformed: Uint8Array;
}

/** The places of some of the records, without a copy. */
export function cut({ from, to, line, malformed }: RecordPlaces, start: number, end?: number): RecordPlaces {
  return {
    from: from.subarray(start, end),
    to: to.subarray(start, end),
    line: line.subarray(start, end),
    malformed: malformed.subarray(start, end),
  };
}

/** Records that are read out of the text each time they are asked for. */
export class WrittenRecords implements RecordList {
  readonly #body: string;
  readonly #dialect: Dialect;
  readonly #quoted: boolean;
  readonly #places: RecordPlaces;
  readonly #steps: RecordStep[];

  constructor(body: string, dialect: Dialect, places: RecordPlaces, steps: readonly RecordStep[] = []) {
    this.#body = body;
    this.#dialect = dialect;
    this.#quoted = body.includes(dialect.quote);
    this.#places = places;
    this.#steps = [...steps];
  }

  get length(): number {
    return this.#places.line.length;
  }

  at(index: number): CsvRecord | undefined {
    const { from, to, line, malformed } = this.#places;
    const start = from[index];
    if (start === undefined) return undefined;
    const written = this.#body.slice(start, to[index]!);
    const isMalformed = malformed[index] === 1;
    const record = {
      line: line[index]!,
      cells: isMalformed ? [written] : this.#cells(written),
      malformed: isMalformed,
    };
    for (const step of this.#steps) step(record, index);
    return record;
  }

  #cells(written: string): string[] {
    const { delimiter, quote } = this.#dialect;
    if (!this.#quoted || !written.includes(quote)) return written.split(delimiter);
    const { cells, fault } = scanRecord(written, 0, this.#dialect);
    // Quotes that a parser forgives: it must see the line's end.
    return fault === null ? cells : Papa.parse<string[]>(`${written}\n`, parserConfig(this.#dialect)).data[0]!;
  }

  lineAt(index: number): number {
    return this.#places.line[index] ?? 0;
  }

  slice(from: number, to: number): CsvRecord[] {
    const records: CsvRecord[] = [];
    for (let i = from; i < to && i < this.length; i++) records.push(this.at(i)!);
    return records;
  }

  change(step: RecordStep): void {
    this.#steps.push(step);
  }

  mayHold(text: string): boolean {
    return this.#body.includes(text);
  }

  part(from: number, to?: number): RecordList {
    return this.#of(cut(this.#places, from, to));
  }

  without(test: (record: CsvRecord) => boolean): RecordList {
    const kept = new Uint8Array(this.length);
    for (let i = 0; i < kept.length; i++) kept[i] = test(this.at(i)!) ? 0 : 1;
    const { from, to, line, malformed } = this.#places;
    const isKept = (_: number, index: number) => kept[index] === 1;
    return this.#of({
      from: from.filter(isKept),
      to: to.filter(isKept),
      line: line.filter(isKept),
      malformed: malformed.filter(isKept),
    });
  }

  #of(places: RecordPlaces): WrittenRecords {
    return new WrittenRecords(this.#body, this.#dialect, places, this.#steps);
  }

  *[Symbol.iterator](): Iterator<CsvRecord> {
    for (let i = 0; i < this.length; i++) yield this.at(i)!;
  }
}
