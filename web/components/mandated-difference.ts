import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { format, type Language, type MessageKey, type MessageValues } from '../../data/messages/format.ts';
import { base, buttons, cards } from '../styles/shared.ts';
import { fire } from './fire.ts';
import { changedWithoutMandated } from './gap-overview.ts';
import { methodLink } from './method-link.ts';

/** What changes when the organizations whose mandate is to connect are set aside, and the switch to do it. */
@customElement('mandated-difference')
export class MandatedDifference extends LitElement {
  @property({ attribute: false }) document!: AnalysisDocument;
  @property({ attribute: false }) names: ReadonlyMap<string, string> = new Map();
  @property({ type: Boolean }) without = false;
  @property() language: Language = 'fr';

  protected override render() {
    const mandated = this.document.organizations.filter(({ connector_mandate }) => connector_mandate === 'yes');
    if (mandated.length === 0 && !this.without) {
      return html`<section class="card">
        <h2>${this.say('gaps.mandated.title')}</h2>
        <p class="muted">${this.say('gaps.mandated.none')}</p>
      </section>`;
    }
    const list = mandated.map(({ name }) => name).join(this.say('gaps.list.separator'));
    return html`<section class="card">
      <h2 id="title">${this.say('gaps.mandated.title')}</h2>
      <p>${methodLink('mandated_connector', this.say('gaps.mandated.title'), this.language)}</p>
      ${mandated.length > 0 ? html`<p>${this.say('gaps.mandated.who', { list })}</p>` : nothing}
      <div role="group" aria-labelledby="title" class="switch">
        ${this.choice(false, 'gaps.mandated.with')} ${this.choice(true, 'gaps.mandated.without')}
      </div>
      ${this.without ? html`<p>${this.say('gaps.mandated.aside')}</p>` : this.difference()}
    </section>`;
  }

  private choice(without: boolean, key: MessageKey) {
    return html`<button
      type="button"
      aria-pressed=${this.without === without ? 'true' : 'false'}
      @click=${() => fire(this, 'options-change', { withoutMandated: without ? true : undefined })}
    >
      ${this.say(key)}
    </button>`;
  }

  private difference() {
    const changed = changedWithoutMandated(this.document);
    if (changed.length === 0) return html`<p>${this.say('gaps.mandated.same')}</p>`;
    return html`<p>${this.say('gaps.mandated.differs', { count: changed.length })}</p>
      <ul>
        ${changed.map(({ gap, before, after }) => {
          const [a, b] = [this.names.get(gap.a) ?? gap.a, this.names.get(gap.b) ?? gap.b];
          return html`<li>
            ${this.say('gaps.mandated.change', {
              pair: this.say('chart.pair', { a, b }),
              before: this.say(`chart.status.${before}`),
              after: this.say(`chart.status.${after}`),
            })}
          </li>`;
        })}
      </ul>`;
  }

  private say(key: MessageKey, values: MessageValues = {}): string {
    return format(key, values, this.language);
  }

  static override styles = [
    base,
    buttons,
    cards,
    css`
      p,
      .switch {
        margin-top: var(--space-2);
      }
      .switch {
        display: flex;
        gap: var(--space-2);
      }
      ul {
        padding-left: 1.1em;
        list-style: disc;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'mandated-difference': MandatedDifference;
  }
}
