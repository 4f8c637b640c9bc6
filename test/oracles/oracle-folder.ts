import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { VariantContext } from '../../analysis/measures/variant.ts';
import type { Network } from '../../analysis/types.ts';
import type { Oracle, Precision, Values } from './expectation.ts';
import { SHARED_ORACLES, sharedOracle } from './shared-oracles.ts';
import { type SourceFile, SourceTable, SourceTree } from './source-file.ts';

/** One column of an oracle beside our values of it. */
export interface Comparison {
  measure: string;
  precision: Precision;
  theirs: Values;
  ours: Values | undefined;
}

/** The files of one network of ../shared/oracles, with what was read of each. */
export class OracleFolder {
  readonly oracle: Oracle;
  readonly network: Network;
  readonly secondMode: boolean[] | null;
  readonly #path: string;
  readonly #files = new Map<string, SourceFile>();

  constructor(name: string) {
    this.oracle = sharedOracle(name);
    this.network = this.oracle.network;
    this.secondMode = this.oracle.secondMode;
    this.#path = path.join(SHARED_ORACLES, name);
  }

  has(file: string): boolean {
    return existsSync(path.join(this.#path, file));
  }

  table(name: string, key?: (row: Record<string, string>) => string): SourceTable {
    return this.#keep(new SourceTable(this.#path, name, key));
  }

  tree(name: string): SourceTree {
    return this.#keep(new SourceTree(this.#path, name));
  }

  /** Files of expected values that nobody opened, and what was left of the others, as `file: column`. */
  unread(): string[] {
    const expected = readdirSync(this.#path).filter((file) => file.startsWith('expected_'));
    const closed = expected.filter((file) => !this.#files.has(file));
    const left = [...this.#files.values()].flatMap((file) => file.unread().map((part) => `${file.name}: ${part}`));
    return [...closed, ...left];
  }

  byVertex(column: readonly (number | boolean | null)[]): Values {
    return Object.fromEntries(
      this.network.ids.map((id, v) => [id, column[v] === null ? null : Number(column[v])]),
    ) as Values;
  }

  context(changes: Partial<VariantContext> = {}): VariantContext {
    const { network, secondMode } = this;
    return { network, secondMode, weights: false, groups: null, detected: false, seed: 1, ...changes };
  }

  #keep<File extends SourceFile>(file: File): File {
    this.#files.set(file.name, file);
    return file;
  }
}

/** A figure of the whole network. */
export function whole(value: number | null): Values {
  return { '': value };
}
