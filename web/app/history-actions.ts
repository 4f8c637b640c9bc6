import { isAbort, problemOf } from '../api/api-error.ts';
import * as importApi from '../api/imports.ts';
import type { History } from '../api/types.ts';
import { LatestRequest } from './latest-request.ts';
import { NO_HISTORY } from './state.ts';
import type { AppStore } from './store.ts';

/** Opens an import of the history: how its files were read, and the problems that it had then. */
export class HistoryActions {
  #store: AppStore;
  #api: Pick<typeof importApi, 'readImport' | 'readSettled'>;
  #request = new LatestRequest();

  constructor(store: AppStore, api: Pick<typeof importApi, 'readImport' | 'readSettled'> = importApi) {
    this.#store = store;
    this.#api = api;
  }

  /** Shows an import; asked of the one that is shown, puts it away. */
  async show(importId: string): Promise<void> {
    const { history, language } = this.#store.state;
    const signal = this.#request.begin();
    if (history.importId === importId) return this.#set(NO_HISTORY);
    this.#set({ ...NO_HISTORY, importId, status: 'loading' });
    try {
      const { problems, problemTotal } = await this.#api.readImport(importId, language, signal);
      const settled = await this.#api.readSettled(importId, signal);
      this.#set({ importId, status: 'ready', settled, problems, problemTotal, error: null });
    } catch (error) {
      if (!isAbort(error)) this.#set({ ...NO_HISTORY, importId, status: 'error', error: problemOf(error) });
    }
  }

  #set(history: History): void {
    this.#store.update({ history });
  }
}
