import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { valueLabel } from '../../data/messages/names.ts';
import type { IdentityPair } from '../../server/contract/identities.ts';
import { identityPairStyles } from '../styles/identity-pair-styles.ts';
import { base, buttons, pills } from '../styles/shared.ts';
import { formatDay } from './day.ts';
import { cellLabel, columnLabel } from './labels.ts';
import { nameParts } from './name-difference.ts';
import { formatNumber } from './number.ts';
import { formatPeriod } from './period.ts';
import { sourceList } from './source-list.ts';

type Pair = IdentityPair;
type Verdict = 'same' | 'different' | 'later';

const VERDICTS: readonly { verdict: Verdict; key: string }[] = [
  { verdict: 'same', key: 'S' },
  { verdict: 'different', key: 'D' },
  { verdict: 'later', key: 'L' },
];
/** Evidence weaker than this says nothing to a reader. */
const TELLING_BITS = 0.5;

/**
 * Two records side by side: what each file says of them, where they differ, what speaks for one person and against.
 * @fires pair-decide { verdict }
 * @fires pair-select { selected }
 * @fires pair-undo
 */
@customElement('identity-pair')
export class IdentityPairCard extends LitElement {
  static override styles = [base, buttons, pills, identityPairStyles];

  @property({ attribute: false }) pair!: Pair;
  @property({ attribute: false }) kind: 'people' | 'organizations' = 'people';
  @property({ attribute: false }) language: Language = 'fr';
  @property({ type: Boolean }) selected = false;
  @property({ type: Boolean }) busy = false;

  protected override render() {
    const { pair } = this;
    const decidable = pair.a.key !== null && pair.b.key !== null;
    return html`<div class="head">
        ${
          decidable
            ? html`<label class="pick">
                <input
                  type="checkbox"
                  .checked=${this.selected}
                  @change=${(event: Event) =>
                    this.#tell('pair-select', { selected: (event.target as HTMLInputElement).checked })}
                />
                <span class="visually-hidden">${this.#words('page.review.select')}: ${pair.a.label}, ${pair.b.label}</span>
              </label>`
            : nothing
        }
        <p class="likely">${this.#likely()}</p>
        ${pair.state === 'open' ? nothing : html`<span class="pill ${pair.state === 'same' ? 'good' : 'quiet'}">${this.#words(`page.review.state.${pair.state}`)}</span>`}
      </div>
      <div class="sides">${this.#side(pair.a, pair.b)} ${this.#side(pair.b, pair.a)}</div>
      ${this.#evidence()} ${this.#decided()}
      ${
        decidable
          ? html`<div class="answers">
              ${VERDICTS.map(
                ({ verdict, key }) => html`<button
                  ?disabled=${this.busy}
                  aria-pressed=${pair.decision?.verdict === verdict}
                  aria-keyshortcuts=${key}
                  @click=${() => this.#tell('pair-decide', { verdict })}
                >
                  ${this.#words(`page.review.${verdict}`)} <kbd aria-hidden="true">${key}</kbd>
                </button>`,
              )}
            </div>`
          : nothing
      }`;
  }

  #likely(): string {
    const { pair } = this;
    if (pair.probability === null) return this.#words('page.review.unpaired');
    const percent = formatNumber(Math.min(99, Math.max(1, Math.round(pair.probability * 100))), this.language, 0);
    const chance = this.#words('page.review.likely', { percent });
    const hanging = this.#words(`page.review.hanging.${this.kind}`, { n: pair.hanging });
    const undecided = pair.state === 'open' || pair.state === 'later';
    const counted = pair.counted && undecided ? ` ${this.#words('page.review.counted')}` : '';
    return `${chance} ${hanging}${counted}`;
  }

  #side(side: Pair['a'], other: Pair['a']) {
    const facts = Object.entries(side.facts);
    return html`<div class="side">
      <h2>${nameParts(side.label, other.label).map((part) => (part.differs ? html`<mark>${part.text}</mark>` : part.text))}</h2>
      ${side.boards.length > 0 ? this.#boards(side, other) : nothing}
      ${
        this.kind === 'organizations' && side.id !== ''
          ? html`<p class="muted">${this.#words('page.review.rows', { people: side.people, agreements: side.agreements, ties: side.ties })}</p>`
          : nothing
      }
      ${
        side.municipality !== null && side.boards.length === 0
          ? html`<p>${this.#place(side.municipality, other.municipality)}</p>`
          : nothing
      }
      ${
        facts.length === 0
          ? nothing
          : html`<dl>
              ${facts.map(([column, value]) => this.#fact(column, cellLabel(column, value, this.language), column in other.facts ? cellLabel(column, other.facts[column]!, this.language) : ''))}
            </dl>`
      }
      ${side.id === '' ? html`<p class="muted">${this.#words('page.review.gone')}</p>` : html`<p class="source">${sourceList(side.sources, this.language)}</p>`}
    </div>`;
  }

  #boards(side: Pair['a'], other: Pair['a']) {
    const places = new Set(other.boards.map(({ municipality }) => municipality));
    return html`<ul>
      ${side.boards.map((board) => {
        const dates = board.from === null && board.to === null ? '' : formatPeriod(board.from, board.to, this.language);
        const role = board.role === null ? '' : valueLabel('role', board.role, this.language);
        const rest = [role, dates].filter((text) => text !== '').join(', ');
        return html`<li>
          <a href=${`/organizations/${encodeURIComponent(board.id)}`}>${board.name}</a>${rest === '' ? nothing : html`, ${rest}`}
          ${board.municipality === null ? nothing : html`<span class="muted">·</span> ${this.#place(board.municipality, places.has(board.municipality) ? board.municipality : null)}`}
          ${board.represents === null ? nothing : html`<br /><span class="muted">${this.#words('page.review.represents', { name: board.represents })}</span>`}
        </li>`;
      })}
    </ul>`;
  }

  #place(place: string, other: string | null) {
    return other !== null && other !== place ? html`<mark>${place}</mark>` : html`<span class="muted">${place}</span>`;
  }

  #fact(column: string, value: string, other: string) {
    const differs = other !== '' && other !== value;
    return html`<div>
      <dt>${columnLabel(column, this.language)}</dt>
      <dd>${differs ? html`<mark>${value}</mark>` : value}</dd>
    </div>`;
  }

  #evidence() {
    const telling = this.pair.evidence.filter(({ bits }) => Math.abs(bits) >= TELLING_BITS);
    const list = (title: MessageKey, entries: Pair['evidence']) =>
      entries.length === 0
        ? nothing
        : html`<p>
            <strong>${this.#words(title)}</strong>
            ${entries.map(({ text }, index) => `${index > 0 ? ', ' : ''}${text}`)}
          </p>`;
    return html`<div class="evidence">
      ${list(
        'page.review.for',
        telling.filter(({ bits }) => bits > 0),
      )}
      ${list(
        'page.review.against',
        telling.filter(({ bits }) => bits < 0),
      )}
    </div>`;
  }

  #decided() {
    const { decision, state } = this.pair;
    if (!decision) return state === 'open' ? nothing : html`<p class="muted">${this.#words('page.review.implied')}</p>`;
    const values = {
      by: decision.by === 'owner' ? this.#words('page.review.owner') : (decision.by ?? '—'),
      at: decision.at === null ? '—' : formatDay(decision.at, this.language),
    };
    return html`<p class="decided">
      ${this.#words('page.review.decided', values)}
      <button class="plain" ?disabled=${this.busy} @click=${() => this.#tell('pair-undo', { batch: decision.batch })}>
        ${this.#words('page.review.undo_this')}
      </button>
    </p>`;
  }

  #tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
