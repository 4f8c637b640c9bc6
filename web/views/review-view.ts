import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { interlocksSentence } from '../../data/messages/interlocks-sentence.ts';
import type { IdentityPair } from '../../server/contract/identities.ts';
import type { AppState } from '../app/state.ts';
import { t } from '../app/text.ts';
import { fire } from '../components/fire.ts';
import '../components/identity-pair.ts';
import { methodLink } from '../components/method-link.ts';
import '../components/names-lock.ts';
import '../components/pager.ts';
import { reviewStyles } from '../styles/review-styles.ts';
import { base, buttons, cards, fields } from '../styles/shared.ts';

type Verdict = 'same' | 'different' | 'later';

/** First letters of the verdicts in both languages; none means two things. */
const KEYS: Readonly<Record<string, Verdict>> = { s: 'same', m: 'same', d: 'different', l: 'later', p: 'later' };
const UNDO_KEYS: readonly string[] = ['u', 'a'];
const STATES = ['open', 'later', 'decided'] as const;
const ONLY = ['all', 'exact', 'exact_place', 'near'] as const;
const PAIRS_AT_ONCE = 20;

/** Who is who: pairs that may be one person or one organization, side by side, decided by mouse or keyboard. */
@customElement('review-view')
export class ReviewView extends LitElement {
  static override styles = [base, buttons, cards, fields, reviewStyles];

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) language!: AppState['language'];
  /** Ids of the pairs that were picked, to be decided together. */
  @state() private _picked: ReadonlySet<string> = new Set();
  /** The pair that the keyboard is on. */
  @state() private _at = 0;
  #focusNext = false;
  /** The keyboard was in the list before this drawing. */
  #inList = false;

  protected override willUpdate(): void {
    this.#inList = this.#keyboardIsInList();
    const items = this.#items;
    this._at = Math.min(this._at, Math.max(0, items.length - 1));
    const kept = [...this._picked].filter((id) => items.some((pair) => pair.id === id));
    if (kept.length !== this._picked.size) this._picked = new Set(kept);
  }

  protected override updated(): void {
    // Nothing is left to decide: the keyboard goes to what may still be done, not back to the top of the page.
    if (this.#inList && !this.renderRoot.querySelector('ol'))
      this.renderRoot.querySelector<HTMLElement>('.undo')?.focus();
    if (!this.#focusNext || this.state.review.status !== 'ready') return;
    this.#focusNext = false;
    this.#focus(this._at);
  }

  get #items(): readonly IdentityPair[] {
    return this.state.review.reply?.items ?? [];
  }

  get #kind(): 'people' | 'organizations' {
    return this.state.params.kind === 'organizations' ? 'organizations' : 'people';
  }

  get #busy(): boolean {
    return this.state.review.status === 'saving';
  }

  protected override render() {
    const { review, document } = this.state;
    const masked = this.#kind === 'people' && !this.state.names;
    const interlocks = document ? interlocksSentence(document.coverage, this.language) : '';
    return html`<header>
        <h1>${t('page.review.title')}</h1>
        <p>${t(`page.review.intro.${this.#kind}`)} ${methodLink('identity', t('page.review.title'), this.language)}</p>
        ${interlocks === '' ? nothing : html`<p><strong>${interlocks}</strong></p>`}
      </header>
      ${this.#choices()} ${this.#progress()}
      ${this.#kind === 'people' ? html`<names-lock .language=${this.language} ?shown=${this.state.names} ?busy=${review.status === 'loading'}></names-lock>` : nothing}
      ${this.#alert()} ${masked ? html`<p>${t('page.review.masked')}</p>` : nothing} ${masked && review.reply ? nothing : this.#list()} ${this.#files()}`;
  }

  #choices() {
    const { params } = this.state;
    const select = (name: 'state' | 'only', values: readonly string[], label: Parameters<typeof t>[0]) => html`<label
      >${t(label)}
      <select @change=${(event: Event) => this.#ask({ [name]: chosen(event) === values[0] ? null : chosen(event) })}>
        ${values.map(
          (value) =>
            html`<option value=${value} ?selected=${(params[name] ?? values[0]) === value}>
              ${t(`page.review.${name}.${value}` as Parameters<typeof t>[0])}
            </option>`,
        )}
      </select>
    </label>`;
    return html`<div class="choices">
      <div class="kinds" role="group" aria-label=${t('page.review.kind')}>
        ${(['people', 'organizations'] as const).map(
          (kind) => html`<button
            aria-pressed=${this.#kind === kind}
            @click=${() => this.#ask({ kind: kind === 'people' ? null : kind })}
          >
            ${t(`page.review.kind.${kind}`)}
          </button>`,
        )}
      </div>
      ${select('state', STATES, 'page.review.show')} ${select('only', ONLY, 'page.review.names')}
      <input
        type="search"
        aria-label=${t('page.review.search')}
        placeholder=${t('page.review.search')}
        .value=${params.q ?? ''}
        @change=${(event: Event) => this.#ask({ q: chosen(event) })}
      />
    </div>`;
  }

  #progress() {
    const progress = this.state.review.reply?.progress;
    if (!progress || progress.total === 0) return nothing;
    const words = t('page.review.progress', {
      decided: progress.decided,
      total: progress.total,
      later: progress.later,
    });
    return html`<div class="progress">
      <p role="status">${words}</p>
      <progress max=${progress.total} value=${progress.decided} aria-label=${words}></progress>
    </div>`;
  }

  #alert() {
    const { error, status } = this.state.review;
    if (!error) return nothing;
    return html`<p class="alert" role="alert">
      <strong>${error.title || t('page.state.error.title')}</strong> ${error.detail ?? ''}
      ${status === 'error' ? html`<button @click=${() => fire(this, 'reload', null)}>${t('page.state.retry')}</button>` : nothing}
    </p>`;
  }

  #list() {
    const { status } = this.state.review;
    // Names were asked for and are on their way: pairs still masked cannot be decided, so they are not shown as if they could.
    const reply = this.state.names && this.#items.some(({ a }) => a.key === null) ? null : this.state.review.reply;
    if (!reply && status === 'stopped')
      return html`<p class="card" role="status">
        ${t('page.review.stopped')} <button @click=${() => fire(this, 'reload', null)}>${t('page.review.resume')}</button>
      </p>`;
    if (!reply) return status === 'loading' || status === 'idle' ? this.#scoring() : nothing;
    if (reply.total === 0)
      return html`<p class="card">${t(reply.progress.total === 0 ? 'page.review.none' : 'page.review.none_here')}</p>${this.#undoLast()}`;
    return html`${this.#batch(reply.total)}
      <ol @keydown=${this.#key} aria-label=${t('page.review.title')}>
        ${reply.items.map(
          (pair, index) => html`<li
            tabindex=${index === this._at ? 0 : -1}
            aria-label=${`${pair.a.label}, ${pair.b.label}`}
            @focusin=${() => {
              this._at = index;
            }}
          >
            <identity-pair
              .pair=${pair}
              .kind=${reply.kind}
              .language=${this.language}
              ?selected=${this._picked.has(pair.id)}
              ?busy=${this.#busy}
              @pair-decide=${(event: CustomEvent<{ verdict: Verdict }>) => this.#decide([pair], event.detail.verdict)}
              @pair-select=${() => this.#pick(pair.id)}
              @pair-undo=${(event: CustomEvent<{ batch: string }>) => fire(this, 'identities-undo', event.detail)}
            ></identity-pair>
          </li>`,
        )}
      </ol>
      <table-pager
        .total=${reply.total}
        .size=${PAIRS_AT_ONCE}
        .page=${Number(this.state.params.page ?? 1)}
        .language=${this.language}
        @page-change=${(event: CustomEvent<{ page: number }>) => fire(this, 'params-change', { page: String(event.detail.page) })}
      ></table-pager>`;
  }

  /** Names are being compared: how far that is, and a way to stop it. */
  #scoring() {
    const { progress } = this.state.review;
    const words = progress?.label ?? t('page.review.loading');
    return html`<div class="progress">
      <p role="status">${words}</p>
      ${
        progress
          ? html`<progress max="1" .value=${progress.fraction} aria-label=${words}></progress>
              <button @click=${() => fire(this, 'identities-stop', null)}>${t('page.work.cancel')}</button>`
          : nothing
      }
    </div>`;
  }

  #batch(total: number) {
    const picked = this.#items.filter(({ id }) => this._picked.has(id));
    const open = this.#items.filter(({ a }) => a.key !== null);
    const all = picked.length === open.length && open.length > 0;
    return html`<div class="batch" role="group" aria-label=${t('page.review.batch')}>
      <p class="muted">
        ${picked.length > 0 ? t('page.review.picked', { n: picked.length }) : html`<span class="keys">${t('page.review.keys')}</span>`}
      </p>
      ${
        picked.length > 0
          ? (['same', 'different', 'later'] as const).map(
              (verdict) => html`<button ?disabled=${this.#busy} @click=${() => this.#decide(picked, verdict)}>
                ${t(`page.review.${verdict}`)}
              </button>`,
            )
          : nothing
      }
      <button @click=${() => this.#pickAll(all ? [] : open)}>${t(all ? 'page.review.pick_none' : 'page.review.pick_page')}</button>
      ${
        this.state.params.only === 'exact_place' && (this.state.params.state ?? 'open') === 'open'
          ? html`<button
              class="primary"
              ?disabled=${this.#busy}
              @click=${() => fire(this, 'identities-decide-all', { verdict: 'same' })}
            >
              ${t('page.review.same_all', { n: Math.min(1000, total) })}
            </button>`
          : nothing
      }
      ${this.#undoLast()}
    </div>`;
  }

  #undoLast() {
    const last = this.state.review.made.at(-1);
    if (!last) return nothing;
    return html`<button class="undo" ?disabled=${this.#busy} aria-keyshortcuts="U A" @click=${() => fire(this, 'identities-undo', { batch: null })}>
      ${t('page.review.undo', { n: last.pairs })}
    </button>`;
  }

  #files() {
    const { workspace } = this.state;
    const query = workspace === null ? '' : `?workspace=${encodeURIComponent(workspace)}`;
    return html`<section class="card" aria-labelledby="files">
      <h2 id="files">${t('page.review.file.title')}</h2>
      <p class="muted">${t('page.review.file.detail')}</p>
      <div class="file">
        <a class="button" href=${`/api/identities/decisions.csv${query}`} download>${t('page.review.file.export')}</a>
        <button @click=${() => this.renderRoot.querySelector<HTMLInputElement>('#decisions')?.click()}>
          ${t('page.review.file.import')}
        </button>
        <input id="decisions" type="file" accept=".csv,text/csv" hidden aria-label=${t('page.review.file.import')} @change=${this.#send} />
      </div>
    </section>`;
  }

  #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const verdict = KEYS[key];
    const step = key === 'arrowdown' || key === 'arrowright' ? 1 : key === 'arrowup' || key === 'arrowleft' ? -1 : 0;
    if (step !== 0) this.#focus(this._at + step);
    else if (verdict && !this.#busy) {
      const picked = this.#items.filter(({ id }) => this._picked.has(id));
      const current = this.#items[this._at];
      this.#decide(picked.length > 0 ? picked : current ? [current] : [], verdict);
    } else if (UNDO_KEYS.includes(key) && !this.#busy) {
      this.#focusNext = true;
      fire(this, 'identities-undo', { batch: null });
    } else if (key === 'x' && this.#items[this._at]) this.#pick(this.#items[this._at]!.id);
    else return;
    event.preventDefault();
  };

  #keyboardIsInList(): boolean {
    return this.renderRoot.querySelector('ol:focus-within') !== null;
  }

  #focus(index: number): void {
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('ol > li');
    const row = rows[Math.min(Math.max(0, index), rows.length - 1)];
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }

  #decide(pairs: readonly IdentityPair[], verdict: Verdict): void {
    const keys = pairs.flatMap(({ a, b }): [string, string][] => (a.key && b.key ? [[a.key, b.key]] : []));
    if (keys.length === 0) return;
    // What is decided leaves the list: the keyboard goes on with the pair that takes its place.
    this.#focusNext = this.#keyboardIsInList();
    this._picked = new Set();
    fire(this, 'identities-decide', { pairs: keys, verdict });
  }

  #pick(id: string): void {
    const picked = new Set(this._picked);
    if (!picked.delete(id)) picked.add(id);
    this._picked = picked;
  }

  #pickAll(pairs: readonly IdentityPair[]): void {
    this._picked = new Set(pairs.map(({ id }) => id));
  }

  #ask(params: Record<string, string | null>): void {
    this._picked = new Set();
    this._at = 0;
    fire(this, 'params-change', { ...params, page: null });
  }

  #send = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) fire(this, 'identities-file', { file });
  };
}

function chosen(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
