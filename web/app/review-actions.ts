import { isAbort, problemOf } from '../api/api-error.ts';
import * as identitiesApi from '../api/identities.ts';
import type { IdentityVerdict, Progress, Review } from '../api/types.ts';
import type { PageEvents } from '../components/fire.ts';
import { LatestRequest } from './latest-request.ts';
import type { AppState } from './state.ts';
import type { AppStore } from './store.ts';

/** Pairs on one page of the review. */
export const PAIRS_AT_ONCE = 20;
/** As many as one call gives and takes. */
const MOST_AT_ONCE = 1000;
/** Decisions follow one another quickly: what counts is computed again once they pause. */
const PAUSE_MS = 2500;

/** Lists pairs that may be one while the review is shown, and keeps what the reader decides of them. */
export class ReviewActions {
  #store: AppStore;
  #api: typeof identitiesApi;
  #asked = '';
  #request = new LatestRequest();

  constructor(store: AppStore, api: typeof identitiesApi = identitiesApi) {
    this.#store = store;
    this.#api = api;
    store.subscribe((state) => void this.#follow(state));
  }

  /** Decides of pairs; those of one call are taken back together. */
  async decide({ pairs, verdict }: PageEvents['identities-decide']): Promise<void> {
    const { review } = this.#store.state;
    const kind = review.reply?.kind ?? 'people';
    const decisions = pairs.map(([a, b]): IdentityVerdict => ({ kind, a, b, verdict }));
    if (decisions.length === 0) return;
    await this.#change(async () => {
      const { batch } = await this.#api.decide(decisions, this.#short());
      return [...review.made, { batch, pairs: decisions.length, verdict }];
    });
  }

  /** Decides of every open pair that the filter of the page lets through, as far as one call goes. */
  async decideAll({ verdict }: PageEvents['identities-decide-all']): Promise<void> {
    const query = new URLSearchParams(queryOf(this.#store.state));
    query.set('offset', '0');
    query.set('limit', String(MOST_AT_ONCE));
    await this.#change(async () => {
      const { items, kind } = await this.#api.fetchPairs(query, {
        signal: new AbortController().signal,
        onProgress: () => {},
      });
      const decisions = items.flatMap(({ a, b }): IdentityVerdict[] =>
        a.key === null || b.key === null ? [] : [{ kind, a: a.key, b: b.key, verdict }],
      );
      if (decisions.length === 0) return null;
      const { batch } = await this.#api.decide(decisions, this.#short());
      return [...this.#store.state.review.made, { batch, pairs: decisions.length, verdict }];
    });
  }

  /** Takes a batch back; without one, the last that was made on this page. */
  async undo({ batch }: PageEvents['identities-undo']): Promise<void> {
    const { made } = this.#store.state.review;
    const taken = batch ?? made.at(-1)?.batch;
    if (taken === undefined) return;
    await this.#change(async () => {
      await this.#api.undo(taken, this.#short());
      return made.filter((entry) => entry.batch !== taken);
    });
  }

  /** Adds the decisions of a file. */
  async importFile({ file }: PageEvents['identities-file']): Promise<void> {
    await this.#change(async () => {
      const { batch, decisions } = await this.#api.sendDecisions(file, this.#short());
      return [...this.#store.state.review.made, { batch, pairs: decisions, verdict: null }];
    });
  }

  /** Gives up scoring pairs: the server stops as well, for nobody waits for them. */
  stop(): void {
    this.#request.end();
    this.#patch({ status: 'stopped', progress: null });
  }

  /** What is under way when the reader goes elsewhere is for nobody; coming back asks anew. */
  #leave(): void {
    if (this.#store.state.review.status !== 'loading') return;
    this.#request.end();
    this.#asked = '';
    this.#patch({ status: 'idle', progress: null });
  }

  /** Asks once more, after an error, while the review is shown. */
  async again(): Promise<void> {
    if (this.#store.state.route?.name !== 'review') return;
    this.#patch({ error: null });
    await this.#load();
  }

  /** Asks again whenever what is listed changed: kind, filter, page, names, workspace, language. */
  async #follow(state: AppState): Promise<void> {
    if (state.route?.name !== 'review') return this.#leave();
    const query = queryOf(state).toString();
    if (query === this.#asked) return;
    const [before, now] = [new URLSearchParams(this.#asked), new URLSearchParams(query)];
    const sameList = before.get('kind') === now.get('kind') && before.get('workspace') === now.get('workspace');
    this.#asked = query;
    // What was masked or belongs elsewhere leaves the page at once.
    if (!sameList || now.get('names') !== 'true')
      this.#patch({ reply: null, made: sameList ? this.#store.state.review.made : [] });
    this.#patch({ error: null });
    await this.#load();
  }

  async #load(): Promise<void> {
    const signal = this.#request.begin();
    this.#patch({ status: 'loading', progress: null });
    try {
      const onProgress = (progress: Progress) => this.#patch({ progress });
      const reply = await this.#api.fetchPairs(queryOf(this.#store.state), { signal, onProgress });
      this.#patch({ status: 'ready', progress: null, reply });
    } catch (error) {
      if (isAbort(error)) return;
      this.#patch({ status: 'error', progress: null, error: problemOf(error) });
    }
  }

  async #change(work: () => Promise<Review['made'] | null>): Promise<void> {
    this.#patch({ status: 'saving', error: null });
    try {
      const made = await work();
      if (made) this.#patch({ made });
      this.#store.reloadSoon(PAUSE_MS);
    } catch (error) {
      this.#patch({ error: problemOf(error) });
    }
    await this.#load();
  }

  /** The workspace and the language alone. */
  #short(): URLSearchParams {
    const { workspace, language } = this.#store.state;
    return new URLSearchParams({ lang: language, ...(workspace !== null && { workspace }) });
  }

  #patch(patch: Partial<Review>): void {
    this.#store.update({ review: { ...this.#store.state.review, ...patch } });
  }
}

/** What the review asks of the server, from the address of the page. */
export function queryOf({ workspace, language, names, params }: AppState): URLSearchParams {
  const { kind, state, only, q, page } = params;
  const query = new URLSearchParams({ lang: language, limit: String(PAIRS_AT_ONCE) });
  if (workspace !== null) query.set('workspace', workspace);
  query.set('kind', kind === 'organizations' ? 'organizations' : 'people');
  if (state === 'decided' || state === 'later') query.set('state', state);
  if (only === 'exact' || only === 'exact_place' || only === 'near') query.set('only', only);
  if (q) query.set('q', q);
  if (names) query.set('names', 'true');
  query.set('offset', String((Math.max(1, Number(page) || 1) - 1) * PAIRS_AT_ONCE));
  return query;
}
