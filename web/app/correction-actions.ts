import { isAbort, problemOf } from '../api/api-error.ts';
import * as importApi from '../api/imports.ts';
import type { Upload } from '../api/types.ts';
import type { PageEvents } from '../components/fire.ts';
import { LatestRequest } from './latest-request.ts';
import type { AppStore } from './store.ts';

/**
 * Correcting rows before their import: a row is fetched, one of its cells changed, and its table read again at once.
 * Corrections stand in `upload.settled` until the import takes them.
 */
export class CorrectionActions {
  #store: AppStore;
  #api: Pick<typeof importApi, 'checkTable' | 'commit' | 'rejectedPath'>;
  #request = new LatestRequest();

  constructor(store: AppStore, api: Pick<typeof importApi, 'checkTable' | 'commit' | 'rejectedPath'> = importApi) {
    this.#store = store;
    this.#api = api;
  }

  /** Shows the row of a problem with its cells; `null` closes it. */
  async open(place: PageEvents['row-open']): Promise<void> {
    if (place === null) {
      this.#request.end();
      this.#patch({ editing: null });
      return;
    }
    this.#patch({ editing: { ...place, row: null, busy: true, error: null } });
    await this.#check(place.file, place.line);
  }

  /** Sets a cell (or, without a column, the row); `value` null takes what was corrected on that row back. */
  async correct({ file, line, column, value }: PageEvents['row-correct']): Promise<void> {
    const { upload } = this.#store.state;
    const before = upload.settled.corrections?.[file] ?? [];
    const others = before.filter((entry) => entry.line !== line || (value !== null && entry.column !== column));
    // A row written anew stands below the cells corrected on it since.
    const added = value === null ? [] : [{ line, column, value }];
    const corrections = {
      ...upload.settled.corrections,
      [file]: column === null ? [...added, ...others] : [...others, ...added],
    };
    if (corrections[file]!.length === 0) delete corrections[file];
    const editing = upload.editing && { ...upload.editing, busy: true, error: null };
    this.#patch({ settled: { ...upload.settled, corrections }, editing });
    await this.#check(file, line);
  }

  /** Gives back the rows of a table that are set aside, as they stand with the corrections made so far. */
  async download(file: string, goTo: (path: string) => void): Promise<void> {
    const { upload, language } = this.#store.state;
    if (upload.importId === null) return;
    const controller = new AbortController();
    try {
      if (upload.phase === 'review' && upload.settled.corrections)
        await this.#api.commit(upload.importId, true, upload.settled, {
          signal: controller.signal,
          onProgress: () => {},
        });
      goTo(this.#api.rejectedPath(upload.importId, file, language));
    } catch (error) {
      this.#patch({ error: problemOf(error) });
    }
  }

  async #check(file: string, line: number): Promise<void> {
    const { upload, language } = this.#store.state;
    if (upload.importId === null) return;
    const signal = this.#request.begin();
    try {
      const reply = await this.#api.checkTable(upload.importId, file, line, upload.settled, language, signal);
      this.#patch(afterCheck(this.#store.state.upload, file, line, reply));
    } catch (error) {
      if (isAbort(error)) return;
      const { editing } = this.#store.state.upload;
      this.#patch({ editing: editing && { ...editing, busy: false, error: problemOf(error) } });
    }
  }

  #patch(patch: Partial<Upload>): void {
    this.#store.update({ upload: { ...this.#store.state.upload, ...patch } });
  }
}

/** The upload with one table read again: its report, its problems, and those that its corrections have settled. */
function afterCheck(upload: Upload, file: string, line: number, reply: importApi.CheckedTable): Partial<Upload> {
  const found = reply.problems.items as Upload['problems'];
  const corrected = new Set((upload.settled.corrections?.[file] ?? []).map((entry) => entry.line));
  const was = [...upload.problems, ...upload.fixed].filter((problem) => problem.file === file);
  const isLeft = (problem: Upload['problems'][number]) =>
    found.some(
      (other) => other.line === problem.line && other.code === problem.code && other.column === problem.column,
    );
  const fixed = was.filter((problem) => problem.line !== null && corrected.has(problem.line) && !isLeft(problem));
  const others = upload.problems.filter((problem) => problem.file !== file);
  const before = upload.problems.length - others.length;
  const editing = upload.editing?.file === file && upload.editing.line === line ? upload.editing : null;
  return {
    tables: upload.tables.map((table) => (table.file === file ? reply.table : table)),
    problems: [...others, ...found],
    problemTotal: upload.problemTotal - before + reply.problems.total,
    fixed: [...upload.fixed.filter((problem) => problem.file !== file), ...distinct(fixed)],
    editing: editing && { ...editing, row: reply.row, busy: false, error: null },
  };
}

function distinct(problems: Upload['problems']): Upload['problems'] {
  const byKey = new Map(problems.map((problem) => [`${problem.line} ${problem.code} ${problem.column}`, problem]));
  return [...byKey.values()];
}
