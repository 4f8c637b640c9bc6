import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument, AnalysisGap } from '../../analysis/document.ts';
import { format, type Language, type MessageKey, type MessageValues } from '../../data/messages/format.ts';
import { gapSentences, introductionSentences } from '../../data/messages/sentences.ts';
import { base, buttons, cards, pills } from '../styles/shared.ts';
import './copy-text.ts';
import { type ShownPoint, shownFailurePoints } from './failure-points.ts';
import { gapAsText } from './gap-as-text.ts';
import { methodLink } from './method-link.ts';
import { gapId } from './selection.ts';

/**
 * One pair of groups, opened: what joins it or who could, whom to introduce to whom, what it hangs by, and which data
 * were not received.
 *
 * @fires gap-close - the reader closes it
 */
@customElement('gap-detail')
export class GapDetail extends LitElement {
  @property({ attribute: false }) gap!: AnalysisGap;
  @property({ attribute: false }) document!: AnalysisDocument;
  @property({ attribute: false }) names: ReadonlyMap<string, string> = new Map();
  @property() language: Language = 'fr';

  /** Puts the focus on the title, so that a reader who chose by keyboard lands where the answer starts. */
  override focus() {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render() {
    const { gap, document, language } = this;
    const words = gapSentences(gap, document, language);
    return html`<section class="card" aria-labelledby="title" @keydown=${this.onKey}>
      <header>
        <h2 id="title" tabindex="-1">${words.title}</h2>
        <button type="button" class="plain" @click=${this.close}>${this.say('gaps.detail.close')}</button>
      </header>
      <p class="status">
        <span class="pill ${TONE[gap.status]}">${this.say(`chart.status.${gap.status}`)}</span>
        ${methodLink(CARD[gap.status], this.say(`chart.status.${gap.status}`), language)}
      </p>
      ${gap.speakable ? html`<p>${words.sentence}</p>` : this.unspeakable()}
      <p class="confidence muted small">${words.confidence} ${methodLink('confidence', words.confidence, language)}</p>
      ${this.mandated()} ${this.failure()} ${this.bridges()} ${this.introductions()} ${this.received()} ${this.within()}
      <footer>
        <a class="button primary" href="/network?select=gap:${gapId(gap.a, gap.b)}">${this.say('gaps.detail.network')}</a>
        <copy-text
          .text=${gapAsText(gap, document, language)}
          .label=${this.say('gaps.detail.copy')}
          .done=${this.say('gaps.detail.copied')}
          .manual=${this.say('gaps.detail.copy.manual')}
        ></copy-text>
      </footer>
    </section>`;
  }

  private unspeakable() {
    return html`<p>
      ${this.say('gaps.detail.unspeakable')} ${this.say(`chart.matrix.reason.${this.gap.reason ?? 'reading'}`)}
    </p>`;
  }

  private mandated() {
    const { status, status_without_mandated: after } = this.gap;
    if (status === after) return nothing;
    return html`<p class="note">
      ${this.say('gaps.detail.mandated', { before: this.say(`chart.status.${status}`), after: this.say(`chart.status.${after}`) })}
    </p>`;
  }

  private failure() {
    if (this.gap.status !== 'fragile') return nothing;
    return this.block(
      'gaps.detail.failure',
      html`<ul>
        ${shownFailurePoints(this.gap, this.document).map((point) => html`<li>${this.point(point)}</li>`)}
      </ul>`,
    );
  }

  private point({ kind, name, organizationId }: ShownPoint): TemplateResult | string {
    if (organizationId) {
      return html`<a href=${organizationHref(organizationId)}
        >${this.say('gaps.detail.failure.organization', { name })}</a
      >`;
    }
    if (kind === 'person') return this.say('gaps.detail.failure.person');
    return this.say(`gaps.detail.failure.${kind}`, { named: name === null ? 'no' : 'yes', name });
  }

  private bridges() {
    const { gap } = this;
    if (gap.status === 'broker_free') return this.couldBridge();
    const venues = gap.broker_venues.map((id) => this.document.venues.find((venue) => venue.id === id)?.title ?? id);
    const body =
      gap.brokers.length + venues.length === 0
        ? html`<p>${this.say('gaps.detail.bridges.none')}</p>`
        : html`<ul class="chips">
            ${gap.brokers.map((id) => html`<li>${this.organizationLink(id)}</li>`)}
            ${venues.map((title) => html`<li>${title}</li>`)}
          </ul>`;
    return this.block('gaps.detail.bridges', body);
  }

  private couldBridge() {
    const { gap } = this;
    if (!gap.speakable) return nothing;
    const candidates = [...new Set(gap.introductions.filter(({ kind }) => kind === 'broker').map(({ from }) => from))];
    const body = html`
      ${gap.relay ? html`<p>${this.say('gaps.detail.relay', { group: this.names.get(gap.relay) ?? gap.relay })}</p>` : nothing}
      ${
        candidates.length > 0
          ? html`<ul>
              ${candidates.map(
                (id) => html`<li>
                  <a href=${organizationHref(id)}>${this.say('gaps.detail.candidate', { name: this.organizationName(id) })}</a>
                </li>`,
              )}
            </ul>`
          : gap.relay
            ? nothing
            : html`<p>${this.say('gaps.detail.could.none')}</p>`
      }
    `;
    return this.block('gaps.detail.could', body);
  }

  private introductions() {
    const { gap, document, language } = this;
    if (!gap.speakable) return nothing;
    if (gap.introductions.length === 0) {
      if (gap.status !== 'broker_free') return nothing;
      return this.block('gaps.detail.introductions', html`<p>${this.say('gaps.detail.introductions.none')}</p>`);
    }
    return this.block(
      'gaps.detail.introductions',
      html`<p class="muted small">
          ${this.say('gaps.detail.introductions.note')}
          ${methodLink('introductions', this.say('gaps.detail.introductions'), language)}
        </p>
        <ol class="introductions">
          ${gap.introductions.map((introduction) => {
            const words = introductionSentences(introduction, document, language);
            return html`<li>
              <h4>${words.title}</h4>
              <ul class="reasons">
                ${words.reasons.map((reason) => html`<li>${reason}</li>`)}
              </ul>
              ${words.helps.length > 0 ? html`<p class="helps">${words.helps.join(' ')}</p>` : nothing}
              <p class="small">${this.organizationLink(introduction.from)} · ${this.organizationLink(introduction.to)}</p>
            </li>`;
          })}
        </ol>`,
    );
  }

  private received() {
    const missing = this.gap.not_received;
    const body =
      missing.length === 0
        ? html`<p>${this.say('gaps.detail.received.all')}</p>`
        : html`<p>${this.say('gaps.detail.received.intro', { count: missing.length })}</p>
            <ul class="chips">
              ${missing.map((id) => html`<li>${this.organizationLink(id)}</li>`)}
            </ul>`;
    return this.block('gaps.detail.received', body);
  }

  private within() {
    const { within } = this.gap;
    const column = this.document.method.options.within;
    if (!within || Object.keys(within).length === 0) return nothing;
    return html`<h3>${this.say('gaps.detail.within', { column: typeof column === 'string' ? column : '' })}</h3>
      <dl>
        ${Object.keys(within)
          .sort()
          .map((value) => html`<dt>${value}</dt><dd>${this.say(`chart.status.${within[value]!.status}`)}</dd>`)}
      </dl>`;
  }

  private block(title: MessageKey, body: TemplateResult) {
    return html`<h3>${this.say(title)}</h3>
      ${body}`;
  }

  private organizationLink(id: string) {
    return html`<a href=${organizationHref(id)}>${this.organizationName(id)}</a>`;
  }

  private organizationName(id: string): string {
    return this.document.organizations.find((organization) => organization.id === id)?.name ?? id;
  }

  private onKey(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.close();
  }

  private close() {
    this.dispatchEvent(new CustomEvent('gap-close', { bubbles: true, composed: true }));
  }

  private say(key: MessageKey, values: MessageValues = {}): string {
    return format(key, values, this.language);
  }

  static override styles = [
    base,
    buttons,
    cards,
    pills,
    css`
      header,
      footer {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        justify-content: space-between;
        gap: var(--space-2);
      }
      header {
        flex-wrap: nowrap;
      }
      footer {
        justify-content: start;
        margin-top: var(--space-4);
      }
      section > p {
        margin-top: var(--space-2);
      }
      h3 {
        margin: var(--space-4) 0 var(--space-1);
      }
      .note {
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius);
        background: var(--accent-ground);
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 14px;
        margin-top: var(--space-1);
      }
      .introductions {
        display: grid;
        gap: var(--space-3);
        margin-top: var(--space-2);
      }
      .introductions > li {
        padding-left: var(--space-3);
        border-left: 3px solid var(--accent);
      }
      .reasons {
        padding-left: 1.1em;
        list-style: disc;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 2px var(--space-3);
      }
    `,
  ];
}

/** What the status of a pair is explained by. */
const CARD = { broker_free: 'missing_bridge', fragile: 'fragile_bridge', bridged: 'routes', linked: 'routes' } as const;

const TONE = { broker_free: 'gap', fragile: 'warning', bridged: 'quiet', linked: 'quiet' } as const;

function organizationHref(id: string): string {
  return `/organizations/${encodeURIComponent(id)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'gap-detail': GapDetail;
  }
}
