import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Values } from './expectation.ts';

type Json = null | number | string | boolean | readonly Json[] | { readonly [key: string]: Json };

/** A file of expected values that remembers what was read of it, so that nothing in it goes uncompared unnoticed. */
export interface SourceFile {
  name: string;
  /** What was never read: columns, or paths of leaves joined by ` > `. */
  unread: () => string[];
}

/** A table with one row per key. */
export class SourceTable implements SourceFile {
  readonly name: string;
  readonly rows: readonly Record<string, string>[];
  readonly #unread: Set<string>;
  readonly #key: (row: Record<string, string>) => string;

  constructor(folder: string, name: string, key: (row: Record<string, string>) => string = (row) => row.id!) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    this.name = name;
    this.rows = parsed.data;
    this.#unread = new Set(parsed.meta.fields);
    this.#key = key;
  }

  has(column: string): boolean {
    return this.rows.length > 0 && column in this.rows[0]!;
  }

  /** One column by key; an empty cell is `null`. */
  column(column: string): Values {
    this.#unread.delete(column);
    return Object.fromEntries(
      this.rows.map((row) => [this.#key(row), row[column] === '' ? null : Number(row[column])]),
    );
  }

  /** Notes that a column is read elsewhere. */
  mark(...columns: string[]): void {
    for (const column of columns) this.#unread.delete(column);
  }

  unread(): string[] {
    return [...this.#unread];
  }
}

/** A JSON document; arrays are leaves. */
export class SourceTree implements SourceFile {
  readonly name: string;
  readonly #root: Json;
  readonly #unread: Set<string>;

  constructor(folder: string, name: string) {
    this.name = name;
    this.#root = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Json;
    this.#unread = new Set(leaves(this.#root, []));
  }

  /** Keys of the object at a path; none where there is none. */
  keys(...at: string[]): string[] {
    const value = this.#value(at);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
  }

  has(...at: string[]): boolean {
    return this.#value(at) !== undefined;
  }

  number(...at: string[]): number | null {
    return this.#leaf<number | null>(at);
  }

  /** The same, for who does not compare it. */
  peek(...at: string[]): number | null {
    return (this.#value(at) ?? null) as number | null;
  }

  list<T>(...at: string[]): readonly T[] {
    return this.#leaf<readonly T[]>(at);
  }

  unread(): string[] {
    return [...this.#unread];
  }

  #leaf<T>(at: readonly string[]): T {
    this.#unread.delete(at.join(' > '));
    return this.#value(at) as T;
  }

  #value(at: readonly string[]): Json | undefined {
    let value: Json | undefined = this.#root;
    for (const key of at) {
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
      value = (value as { readonly [key: string]: Json })[key];
    }
    return value;
  }
}

function leaves(value: Json, at: readonly string[]): string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [at.join(' > ')];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...at, key]));
}
