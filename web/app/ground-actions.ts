import type { Language } from '../../data/messages/format.ts';
import type { Api } from './api.ts';
import { type AppState, IDLE, type StateHolder } from './state.ts';
import { analysisQuery, groundOptions } from './url.ts';

/** The map waits no longer than this for where things stand elsewhere: it can do without. */
const PATIENCE_MS = 4000;

/**
 * The analysis that places on the map hang on: the same region on its latest day, with all its ties. Asked for when a link
 * opens the map on anything else; otherwise it is what the reader has already seen.
 */
export class GroundActions {
  #holder: StateHolder;
  #api: Api;
  #key: string | null = null;

  constructor(holder: StateHolder, api: Api) {
    this.#holder = holder;
    this.#api = api;
  }

  /** Loads it once per workspace and grouping, when the map is shown; never fails. */
  async load(query: URLSearchParams, language: Language): Promise<void> {
    const { route, workspace, options } = this.#holder.state;
    const ground = analysisQuery({ workspace, options: groundOptions(options) }, language);
    const key = keyOf(ground);
    if (route?.name !== 'network' || key === this.#key) return;
    this.#key = key;
    if (key === keyOf(query)) return this.#set(IDLE);
    this.#set({ ...IDLE, status: 'loading' });
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const value = await this.#api.analysis(ground, { signal, onProgress: () => {} }).catch(() => null);
    if (key === this.#key) this.#set({ status: 'ready', value: value?.document ?? null, error: null });
  }

  /** What is shown answers this query: where it is the ground itself, it is kept. */
  shown(query: URLSearchParams): void {
    const { document } = this.#holder.state;
    if (keyOf(query) === this.#key) this.#set({ status: 'ready', value: document, error: null });
  }

  /** The rows changed: the next `load` asks again. */
  forget(): void {
    this.#key = null;
  }

  #set(ground: AppState['ground']): void {
    this.#holder.update({ ground });
  }
}

/** The question without the language of its words. */
function keyOf(query: URLSearchParams): string {
  const key = new URLSearchParams(query);
  key.delete('lang');
  return `${key}`;
}
