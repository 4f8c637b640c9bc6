// A mapping that is kept for the next file: what it is known by, and how it is laid over a file of another name.

import { foldHeader } from './fold.ts';
import type { ReadOptions } from './input.ts';

/** What a table is known by: its headers folded, in any order. */
export function mappingSignature(headers: readonly string[]): string {
  return headers.map(foldHeader).sort().join('|');
}

/**
 * The settings of one table (and of the tables that its rows go to, `file/part`) under another name: `*` for a mapping of
 * any file, a file's name for a mapping that is laid over it. Corrections stay behind: they are of one file's cells.
 */
export function renameSettings(options: ReadOptions, from: string, to: string): ReadOptions {
  const under = <T>(entries: Readonly<Record<string, T>> | undefined): Record<string, T> =>
    Object.fromEntries(
      Object.entries(entries ?? {})
        .filter(([name]) => name === from || name.startsWith(`${from}/`))
        .map(([name, value]) => [to + name.slice(from.length), value]),
    );
  const found = {
    kinds: under(options.kinds),
    mapping: under(options.mapping),
    headers: under(options.headers),
    reversed: under(options.reversed),
    tables: under(options.tables),
  };
  return Object.fromEntries(Object.entries(found).filter(([, entries]) => Object.keys(entries).length > 0));
}
