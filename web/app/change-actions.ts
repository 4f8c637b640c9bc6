import { isAbort, problemOf } from '../api/api-error.ts';
import * as changesApi from '../api/changes.ts';
import * as importApi from '../api/imports.ts';
import type { Changes, ImportChoices } from '../api/types.ts';
import { type ChangeChoices, chooseEntry, chooseList, TAKE_ALL } from '../components/change-choices.ts';
import type { PageEvents } from '../components/fire.ts';
import { LatestRequest } from './latest-request.ts';
import { NO_CHANGES } from './state.ts';
import type { AppStore } from './store.ts';

/**
 * What an import changes: of an upload before it counts, with the choices that the reader makes of it; of one in the history, to be
 * looked at. The analysis of both rosters is made when it is asked for.
 */
export class ChangeActions {
  #store: AppStore;
  #api: typeof changesApi & Pick<typeof importApi, 'commit'>;
  #request = new LatestRequest();
  #loading: Promise<void> = Promise.resolve();

  constructor(
    store: AppStore,
    api: typeof changesApi & Pick<typeof importApi, 'commit'> = { ...changesApi, commit: importApi.commit },
  ) {
    this.#store = store;
    this.#api = api;
  }

  /**
   * Shows what an upload changes. A table that is likely a new version stands in the place of the old one until the reader says
   * otherwise.
   */
  load(importId: string): Promise<void> {
    this.#loading = this.#run(importId, async (signal) => {
      const { language } = this.#store.state;
      const first = await this.#api.readChanges(importId, language, signal);
      const targets = first.tables.flatMap(({ file, resembles: [likeliest] }) =>
        likeliest?.advice === 'replace' ? [{ file, import: likeliest.import, old: likeliest.file }] : [],
      );
      if (targets.length === 0) return this.#patch({ status: 'ready', reply: first });
      this.#patch({ targets });
      await this.#plan(importId, signal);
    });
    return this.#loading;
  }

  /** Shows what an import of the history changed. */
  async show(importId: string): Promise<void> {
    if (this.#changes.importId === importId) return this.forget();
    await this.#run(importId, async (signal) => {
      const reply = await this.#api.readChanges(importId, this.#store.state.language, signal);
      this.#patch({ status: 'ready', reply });
    });
  }

  forget(): void {
    this.#request.end();
    this.#store.update({ changes: NO_CHANGES });
  }

  /** Puts a table in the place of another, or beside all. */
  async place({ file, old }: PageEvents['change-place']): Promise<void> {
    const { importId, targets } = this.#changes;
    if (importId === null) return;
    const others = targets.filter((target) => target.file !== file);
    await this.#run(importId, async (signal) => {
      this.#patch({ targets: old ? [...others, { file, import: old.import, old: old.file }] : others });
      await this.#plan(importId, signal);
    });
  }

  choose(choice: PageEvents['change-choose']): void {
    const { choices, reply } = this.#changes;
    if (!reply) return;
    let next: ChangeChoices = choices;
    if ('unlisted' in choice) next = { ...choices, unlisted: choice.unlisted };
    else if ('list' in choice) next = chooseList(choice.list, choice.taken, choices);
    else if ('all' in choice) {
      const lists = [...new Set(reply.entries.map(({ subject, kind }) => `${subject}.${kind}`))];
      next = { ...choices, accepted: [], refused: choice.all ? [] : lists };
    } else {
      const entry = reply.entries.find(({ id }) => id === choice.id);
      if (entry) next = chooseEntry(reply.entries, entry, choice.taken, choices);
    }
    this.#patch({ choices: next, effects: NO_CHANGES.effects });
  }

  /** Fetches more of one list. */
  async more({ list }: PageEvents['change-more']): Promise<void> {
    const { importId, reply } = this.#changes;
    if (importId === null || !reply) return;
    const offset = reply.entries.filter(({ subject, kind }) => `${subject}.${kind}` === list).length;
    const signal = this.#request.begin();
    try {
      const page = await this.#api.readChanges(importId, this.#store.state.language, signal, { name: list, offset });
      this.#patch({ reply: { ...reply, entries: [...reply.entries, ...page.entries] } });
    } catch (error) {
      if (!isAbort(error)) this.#patch({ status: 'error', error: problemOf(error) });
    }
  }

  /** Analyses both rosters, with what was chosen of an upload. */
  async tellEffects(): Promise<void> {
    const { importId, reply } = this.#changes;
    if (importId === null || !reply) return;
    const signal = this.#request.begin();
    this.#patch({ effects: { status: 'loading', value: null, error: null } });
    try {
      if (reply.state === 'open') await this.#read(importId, signal);
      const value = await this.#api.readEffects(importId, this.#store.state.language, signal);
      this.#patch({ effects: { status: 'ready', value, error: null } });
    } catch (error) {
      if (!isAbort(error)) this.#patch({ effects: { status: 'error', value: null, error: problemOf(error) } });
    }
  }

  /** What the import takes over, once its changes are known: who confirms early means what the page would have shown. */
  async choices(): Promise<ImportChoices | undefined> {
    await this.#loading;
    return this.#chosen();
  }

  /** Undefined where there was nothing to choose. */
  #chosen(): ImportChoices | undefined {
    const { reply, targets, choices } = this.#changes;
    if (reply?.state !== 'open') return undefined;
    if (targets.length === 0 && choices.refused.length === 0) return undefined;
    const { refused, accepted, unlisted } = choices;
    const fallback = { as: 'kept' } as const;
    return {
      replaces: [...targets],
      basis: reply.basis,
      refused: [...refused],
      accepted: [...accepted],
      unlisted: unlisted ?? fallback,
    };
  }

  get #changes(): Changes {
    return this.#store.state.changes;
  }

  async #plan(importId: string, signal: AbortSignal): Promise<void> {
    this.#patch({ choices: TAKE_ALL, effects: NO_CHANGES.effects });
    await this.#read(importId, signal, {
      replaces: [...this.#changes.targets],
      refused: [],
      accepted: [],
      unlisted: { as: 'removed' },
    });
    const reply = await this.#api.readChanges(importId, this.#store.state.language, signal);
    this.#patch({ status: 'ready', reply });
  }

  /** Has the files read again, so that the server knows whose place they take and what is refused. */
  async #read(
    importId: string,
    signal: AbortSignal,
    choices: ImportChoices | undefined = this.#chosen(),
  ): Promise<void> {
    const { settled } = this.#store.state.upload;
    await this.#api.commit(
      importId,
      true,
      { ...settled, ...(choices && { choices }) },
      { signal, onProgress: () => {} },
    );
  }

  async #run(importId: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const signal = this.#request.begin();
    const known = this.#changes.importId === importId ? this.#changes : { ...NO_CHANGES, importId };
    this.#store.update({ changes: { ...known, status: 'loading', error: null } });
    try {
      await work(signal);
    } catch (error) {
      if (!isAbort(error)) this.#patch({ status: 'error', error: problemOf(error) });
    }
  }

  #patch(patch: Partial<Changes>): void {
    this.#store.update({ changes: { ...this.#changes, ...patch } });
  }
}
