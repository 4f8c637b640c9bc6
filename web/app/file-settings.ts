import type { ReadSettings, Upload } from '../api/types.ts';
import type { FileSettings } from '../components/mapping-shown.ts';

/** What was settled of one table, out of what was settled of a whole upload. */
export function settingsOf(settled: ReadSettings, file: string): FileSettings {
  return {
    kind: settled.kinds[file] ?? null,
    headers: settled.headers?.[file] ?? null,
    mapping: settled.mapping[file] ?? {},
    reversed: settled.reversed?.[file] ?? [],
    table: settled.tables?.[file] ?? {},
  };
}

/** What was settled of an upload, with one table's part of it replaced. Nothing is left of a table that settles itself. */
export function withSettings(settled: ReadSettings, file: string, own: FileSettings): ReadSettings {
  return {
    ...settled,
    kinds: put(settled.kinds, file, own.kind),
    mapping: put(settled.mapping, file, filled(own.mapping)),
    headers: put(settled.headers, file, own.headers),
    reversed: put(settled.reversed, file, own.reversed.length > 0 ? own.reversed : null),
    tables: put(settled.tables, file, filled(own.table)),
  };
}

/** The saved mappings that the tables of an upload were read by, and whether the reader settled one otherwise since. */
export function mappingsOf({
  settled,
  known,
}: Pick<Upload, 'settled' | 'known'>): NonNullable<ReadSettings['mappings']> {
  return Object.fromEntries(
    Object.entries(known).map(([file, { name, as }]) => [
      file,
      { name, changed: JSON.stringify(settingsOf(settled, file)) !== JSON.stringify(as) },
    ]),
  );
}

/** The settings of a table, and of the tables that its rows go to, under other names: `*` for a mapping of any file. */
export function renamed(settled: ReadSettings, from: string, to: string): ReadSettings {
  const under = <T>(entries: Readonly<Record<string, T>> | undefined): Record<string, T> =>
    Object.fromEntries(
      Object.entries(entries ?? {})
        .filter(([name]) => name === from || name.startsWith(`${from}/`))
        .map(([name, value]) => [to + name.slice(from.length), value]),
    );
  const { kinds, mapping, headers, reversed, tables } = settled;
  return {
    kinds: under(kinds),
    mapping: under(mapping),
    headers: under(headers),
    reversed: under(reversed),
    tables: under(tables),
  };
}

function put<T>(entries: Readonly<Record<string, T>> | undefined, name: string, value: T | null): Record<string, T> {
  const next = { ...entries };
  if (value === null) delete next[name];
  else next[name] = value;
  return next;
}

function filled<T extends object>(value: T): T | null {
  return Object.keys(value).length > 0 ? value : null;
}
