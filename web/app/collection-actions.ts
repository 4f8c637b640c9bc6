import { isAbort, problemOf } from '../api/api-error.ts';
import * as collectionApi from '../api/collection.ts';
import type { PageEvents } from '../components/fire.ts';
import { LatestRequest } from './latest-request.ts';
import { isEmptyWorkspace, shownWorkspace } from './shown-workspace.ts';
import { type AppState, type Collection, IDLE } from './state.ts';
import type { AppStore } from './store.ts';
import { t } from './text.ts';
import { analysisQuery } from './url.ts';

/** Follows who has answered while the Collection view is shown, makes kits, and reads the sheet of one organization. */
export class CollectionActions {
  #store: AppStore;
  #api: typeof collectionApi;
  #asked = { tracker: '', sheet: '' };
  #requests = { tracker: new LatestRequest(), sheet: new LatestRequest() };

  constructor(store: AppStore, api: typeof collectionApi = collectionApi) {
    this.#store = store;
    this.#api = api;
    store.subscribe((state) => void this.#follow(state));
  }

  /** Makes the kit of the workspace shown, and gives the archive to whoever saves it. */
  async make(words: PageEvents['kit-make'], save: (file: Blob, name: string) => void): Promise<void> {
    const { currentWorkspace, language } = this.#store.state;
    const query = new URLSearchParams({ workspace: currentWorkspace ?? '', lang: language });
    this.#patch({ making: true, error: null });
    try {
      const { project, contact, deadline, retention, language: written } = words;
      const call = { project, contact, deadline: deadline || null, retention: retention || null, language: written };
      save(await this.#api.makeKit(call, query), t('kit.file'));
      this.#patch({ making: false });
      await this.#load('tracker', (signal) => this.#api.fetchTracker(query, signal));
    } catch (error) {
      this.#patch({ making: false, error: problemOf(error) });
    }
  }

  /** Asks once more, after an error, for what the view shown is made of. */
  async again(): Promise<void> {
    this.#asked = { tracker: '', sheet: '' };
    await this.#follow(this.#store.state);
  }

  async #follow(state: AppState): Promise<void> {
    const { route, currentWorkspace, language, names } = state;
    if (currentWorkspace === null) return;
    if (route?.name === 'collection') {
      const query = new URLSearchParams({ workspace: currentWorkspace, lang: language });
      const asked = `${query} ${shownWorkspace(state)?.imports ?? 0}`;
      if (asked === this.#asked.tracker) return;
      this.#asked.tracker = asked;
      await this.#load('tracker', (signal) => this.#api.fetchTracker(query, signal));
    }
    // Without an analysis the page says why in the place of the sheet.
    if (route?.name === 'sheet' && route.id !== null && state.document !== null && !isEmptyWorkspace(state)) {
      const id = route.id;
      const query = analysisQuery(state, language);
      if (names) query.set('names', 'true');
      const asked = `${id} ${query}`;
      if (asked === this.#asked.sheet) return;
      this.#asked.sheet = asked;
      await this.#load('sheet', (signal) => this.#api.fetchSheet(id, query, { signal, onProgress: () => {} }));
    }
  }

  async #load<K extends 'tracker' | 'sheet'>(name: K, fetchValue: (signal: AbortSignal) => Promise<unknown>) {
    const signal = this.#requests[name].begin();
    const set = (resource: object) => this.#patch({ [name]: { ...IDLE, ...resource } } as Partial<Collection>);
    set({ status: 'loading', value: this.#store.state.collection[name].value });
    try {
      set({ status: 'ready', value: await fetchValue(signal) });
    } catch (error) {
      if (isAbort(error)) return;
      set({ status: 'error', error: problemOf(error) });
    }
  }

  #patch(patch: Partial<Collection>): void {
    this.#store.update({ collection: { ...this.#store.state.collection, ...patch } });
  }
}

/** Hands a file to the reader, as a link with `download` would. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
