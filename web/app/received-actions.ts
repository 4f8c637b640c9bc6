import { isAbort, problemOf } from '../api/api-error.ts';
import * as receivedApi from '../api/received.ts';
import type { Received } from '../api/types.ts';
import type { PageEvents } from '../components/fire.ts';
import { LatestRequest } from './latest-request.ts';
import type { AppState } from './state.ts';
import type { AppStore } from './store.ts';

/** Organizations on one page of the list. */
export const LISTED_AT_ONCE = 25;
/** Settings follow one another quickly: what counts is computed again once they pause. */
const PAUSE_MS = 1500;

/** Lists whose data were received while the Data view is shown, and keeps what the reader says of it. */
export class ReceivedActions {
  #store: AppStore;
  #api: typeof receivedApi;
  #asked = '';
  #request = new LatestRequest();

  constructor(store: AppStore, api: typeof receivedApi = receivedApi) {
    this.#store = store;
    this.#api = api;
    store.subscribe((state) => void this.#follow(state));
  }

  async set({ organization, received }: PageEvents['received-set']): Promise<void> {
    await this.#change(async () => void (await this.#api.setReceived(organization, received, this.#short())));
  }

  async undo({ id }: PageEvents['received-undo']): Promise<void> {
    await this.#change(() => this.#api.undoReceived(id, this.#short()));
  }

  /** Asks again whenever what is listed changed: filter, page, workspace, language, the imports that count. */
  async #follow(state: AppState): Promise<void> {
    if (state.route?.name !== 'data' || state.currentWorkspace === null) return;
    const holds = state.workspaces.find(({ id }) => id === state.currentWorkspace)?.imports ?? 0;
    const query = receivedQuery(state);
    const asked = `${query} ${holds} ${state.imports.value?.map((item) => `${item.id} ${item.state}`).join()}`;
    if (asked === this.#asked) return;
    const before = new URLSearchParams(this.#asked.split(' ')[0]);
    this.#asked = asked;
    if (before.get('workspace') !== query.get('workspace')) this.#patch({ reply: null });
    await this.#load();
  }

  async #load(): Promise<void> {
    const signal = this.#request.begin();
    this.#patch({ status: 'loading' });
    try {
      const reply = await this.#api.fetchReceived(receivedQuery(this.#store.state), signal);
      this.#patch({ status: 'ready', reply });
    } catch (error) {
      if (isAbort(error)) return;
      this.#patch({ status: 'error', error: problemOf(error) });
    }
  }

  async #change(work: () => Promise<void>): Promise<void> {
    this.#patch({ error: null });
    try {
      await work();
      this.#store.reloadSoon(PAUSE_MS);
      await this.#load();
    } catch (error) {
      this.#patch({ status: 'error', error: problemOf(error) });
    }
  }

  #short(): URLSearchParams {
    const { currentWorkspace, language } = this.#store.state;
    return new URLSearchParams({ lang: language, workspace: currentWorkspace ?? '' });
  }

  #patch(patch: Partial<Received>): void {
    this.#store.update({ received: { ...this.#store.state.received, ...patch } });
  }
}

/** What the list asks of the server, from the address of the page. */
export function receivedQuery({ currentWorkspace, language, params }: AppState): URLSearchParams {
  const query = new URLSearchParams({ workspace: currentWorkspace ?? '', lang: language });
  const { received, listed, listpage } = params;
  if (received === 'received' || received === 'not_received' || received === 'named_only')
    query.set('status', received);
  if (listed) query.set('q', listed);
  query.set('offset', String((Math.max(1, Math.trunc(Number(listpage)) || 1) - 1) * LISTED_AT_ONCE));
  query.set('limit', String(LISTED_AT_ONCE));
  return query;
}

/** The same list, all of it, as a file. */
export function receivedPath(state: AppState): string {
  const query = receivedQuery(state);
  query.delete('offset');
  query.delete('limit');
  return `/api/received/organizations.csv?${query}`;
}
