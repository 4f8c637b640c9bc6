import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisChanges, AnalysisNumber } from '../../analysis/changes/types.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { EffectsReply } from '../../server/contract/changes.ts';
import { base, pills, tables } from '../styles/shared.ts';
import { methodLink } from './method-link.ts';
import { formatNumber } from './number.ts';

/** The card of each figure that has one. */
const CARDS: Partial<Record<AnalysisNumber, string>> = {
  ties: 'ties',
  interlocks: 'interlock',
  groups: 'groups',
  silos: 'silo',
  gaps: 'missing-bridge',
  components: 'components',
  isolates: 'isolates',
};
/** So many of a list are named. */
const MOST = 12;

/** What an import does to what the analysis says: the figures before and after, gaps, bridge organizations, groups. */
@customElement('change-effects')
export class ChangeEffects extends LitElement {
  static override styles = [
    base,
    pills,
    tables,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-3);
      }
      h4 {
        margin-bottom: var(--space-1);
      }
      li {
        padding: 3px 0;
        overflow-wrap: anywhere;
      }
      tr[data-same] {
        color: var(--muted);
      }
    `,
  ];

  @property({ attribute: false }) effects!: EffectsReply;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const { effects } = this.effects;
    if (effects === null) return html`<p class="muted">${this.#words('page.changes.effects.none')}</p>`;
    const { reading, gaps, brokers, groups } = effects;
    return html`${
      reading.before === reading.after
        ? nothing
        : html`<p>
            ${this.#words('page.changes.effects.reading', {
              before: this.#words(`page.changes.reading.${reading.before}`),
              after: this.#words(`page.changes.reading.${reading.after}`),
            })}
          </p>`
    }
    ${this.#numbers(effects)}
    ${this.#section('page.changes.effects.gaps', 'missing-bridge', gaps, (gap) =>
      this.#words(`page.changes.gap.${gap.kind}`, {
        a: this.#name(gap.a),
        b: this.#name(gap.b),
        before: gap.before ?? 'none',
        after: gap.after ?? 'none',
      }),
    )}
    ${this.#section('page.changes.effects.brokers', 'bridge-organization', brokers, ({ name, before, after }) =>
      this.#words('page.changes.broker', { name, before: before ?? 0, after: after ?? 0 }),
    )}
    ${this.#section('page.changes.effects.groups', 'groups', groups, (group) =>
      this.#words('page.changes.group', {
        name: this.#name(group.after ?? group.before ?? ''),
        change: group.before === null ? 'new' : group.after === null ? 'gone' : 'moved',
        joined: group.joined.length,
        left: group.left.length,
        silo: group.silo.before === group.silo.after ? 'same' : group.silo.after ? 'now' : 'past',
      }),
    )}`;
  }

  #numbers({ numbers }: AnalysisChanges) {
    const title = this.#words('page.changes.effects.numbers');
    const show = (value: number | null) => formatNumber(value, this.language, 0);
    return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${title}>
      <table>
        <thead>
          <tr>
            <th scope="col">${title}</th>
            <th scope="col" class="number">${this.#words('page.changes.before')}</th>
            <th scope="col" class="number">${this.#words('page.changes.after')}</th>
          </tr>
        </thead>
        <tbody>
          ${numbers.map(
            ({ name, before, after }) => html`<tr ?data-same=${before === after}>
              <th scope="row">${this.#words(`page.changes.number.${name}`)} ${this.#card(CARDS[name], `page.changes.number.${name}`)}</th>
              <td class="number">${show(before)}</td>
              <td class="number">${show(after)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #section<T>(title: MessageKey, card: string, list: readonly T[], say: (entry: T) => string) {
    return html`<section>
      <h4>${this.#words(title)} ${this.#card(card, title)}</h4>
      ${
        list.length === 0
          ? html`<p class="muted">${this.#words('page.changes.effects.same')}</p>`
          : html`<ul>
              ${list.slice(0, MOST).map((entry) => html`<li>${say(entry)}</li>`)}
              ${list.length > MOST ? html`<li class="muted">${this.#words('page.changes.others', { n: list.length - MOST })}</li>` : nothing}
            </ul>`
      }
    </section>`;
  }

  #card(id: string | undefined, title: MessageKey) {
    return id === undefined ? nothing : methodLink(id, this.#words(title), this.language);
  }

  #name(id: string): string {
    return this.effects.names[id] ?? id;
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
