import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TableKind } from '../../analysis/types.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons, cards } from '../styles/shared.ts';
import { icon } from './icon.ts';

/** Most needed first: organizations and one kind of tie are enough to start. */
const KINDS: readonly TableKind[] = [
  'organizations',
  'board_memberships',
  'agreements',
  'ties',
  'people',
  'seats_wide',
  'assessments',
  'events',
  'expected_links',
];

/** The kinds of list that can be dropped, each in a sentence, with a template to fill in. */
@customElement('table-kinds')
export class TableKinds extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
        gap: var(--space-3);
      }
      li {
        display: grid;
        gap: 4px;
        align-content: start;
      }
      p {
        color: var(--muted);
      }
      a {
        justify-self: start;
        margin-top: 4px;
        font-size: var(--text-small);
      }
    `,
  ];

  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    return html`<ul>
      ${KINDS.map((kind) => {
        const label = format(`page.kind.${kind}` as MessageKey, {}, this.language);
        return html`<li class="card">
          <h3>${label}</h3>
          <p>${format(`page.kind.${kind}.help` as MessageKey, {}, this.language)}</p>
          ${kind === 'seats_wide' ? nothing : this.#template(kind, label)}
        </li>`;
      })}
    </ul>`;
  }

  #template(kind: TableKind, label: string) {
    return html`<a
      href=${`/api/templates?lang=${this.language}&kind=${kind}`}
      download
      aria-label=${format('page.data.kinds.template.label', { kind: label }, this.language)}
      >${icon('file', 14)} ${format('page.data.kinds.template', {}, this.language)} (CSV)</a
    >`;
  }
}
