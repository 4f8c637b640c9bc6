// The cells of a column one after the other, never all at once: read anew by whoever goes through them.

import type { RecordList } from './record-list.ts';

/** The cells of one column: blank where a record has none. */
export function columnCells(records: RecordList, index: number): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      for (const { cells } of records) yield cells[index] ?? '';
    },
  };
}

/** What is gone through, each through a function; as often as it is asked for. */
export function through(values: Iterable<string>, change: (value: string) => string): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      for (const value of values) yield change(value);
    },
  };
}

/** Is the test true of one of them? */
export function some(values: Iterable<string>, test: (value: string) => boolean): boolean {
  for (const value of values) if (test(value)) return true;
  return false;
}
