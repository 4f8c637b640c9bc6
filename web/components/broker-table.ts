import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { format, type Language, type MessageKey, type MessageValues } from '../../data/messages/format.ts';
import { brokerSentence } from '../../data/messages/sentences.ts';
import '../charts/rank-row.ts';
import '../charts/role-squares.ts';
import { base, pills, tables } from '../styles/shared.ts';
import { betweennessLabel } from './approximation-note.ts';
import {
  BROKER_MEASURES,
  type BrokerColumn,
  type BrokerOrder,
  type BrokerRow,
  brokerMeasure,
  brokerRows,
  DEFAULT_ORDER,
  formatOrder,
  nextOrder,
} from './broker-rows.ts';
import { brokerTableStyles } from './broker-table-styles.ts';
import { fire } from './fire.ts';
import { formatNumber } from './number.ts';
import './group-dots.ts';

/** The field of the result that a column shows: its method card, and its name on every page. */
const field = (column: BrokerColumn) =>
  column === 'score' ? 'broker_score' : column === 'organization' ? 'name' : column;

/** Organizations on routes between groups: the sentence first, then the bar, the roles and the measures. */
@customElement('broker-table')
export class BrokerTable extends LitElement {
  static override styles = [base, pills, tables, brokerTableStyles];

  @property({ attribute: false }) entries: AnalysisDocument['brokers']['mandated'] = [];
  @property({ attribute: false }) document!: AnalysisDocument;
  @property({ attribute: false }) names: ReadonlyMap<string, string> = new Map();
  /** How many rows to show, after sorting. */
  @property({ type: Number }) limit = Number.POSITIVE_INFINITY;
  @property({ attribute: false }) order: BrokerOrder = DEFAULT_ORDER;
  /** What the list is, for who cannot see the title above. */
  @property() label = '';
  @property() language: Language = 'fr';

  protected override render() {
    const rows = brokerRows(this.entries, this.document, this.order, this.language).slice(0, this.limit);
    // Of everybody: ranks are over the whole list, and the bars of the lists compare.
    const scores = this.document.organizations.map((row) => row.broker_score ?? 0).sort((a, b) => b - a);
    return html`<div class="table-scroll" role="group" tabindex="0" aria-label=${this.label}>
      <table role="table">
        <caption class="visually-hidden">
          ${this.say('brokers.table', { name: this.label })}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            ${this.header('organization')} ${this.header('score')}
            <th scope="col" role="columnheader">
              <a href="/methods?card=roles">${this.say('brokers.column.roles')}</a>
            </th>
            ${BROKER_MEASURES.map((measure) => this.header(measure))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map((row) => this.row(row, scores))}
        </tbody>
      </table>
    </div>`;
  }

  private header(column: BrokerColumn) {
    const name = this.name(column);
    const sorted = this.order.column === column;
    const direction = this.order.descending ? 'descending' : 'ascending';
    return html`<th
      scope="col"
      role="columnheader"
      class=${column === 'organization' || column === 'score' ? '' : 'number'}
      aria-sort=${sorted ? direction : 'none'}
    >
      <button type="button" title=${this.say('brokers.column.sort', { name })} @click=${() => this.sort(column)}>
        ${name}<span class="arrow" aria-hidden="true">${sorted ? (this.order.descending ? '↓' : '↑') : ''}</span>
      </button>
      ${
        column === 'organization'
          ? nothing
          : html`<a
              class="method"
              href="/methods?card=${field(column)}"
              aria-label=${this.say('brokers.column.method', { name })}
              title=${this.say('brokers.column.method', { name })}
              >?</a
            >`
      }
    </th>`;
  }

  private row({ entry, organization }: BrokerRow, scores: readonly number[]) {
    return html`<tr role="row">
      <th scope="row" role="rowheader">
        <span class="name">
          <a href="/organizations/${encodeURIComponent(entry.id)}">${organization.name}</a>
          ${organization.ring ? html`<span class="pill quiet">${this.say('brokers.ring')}</span>` : nothing}
        </span>
        <p>${brokerSentence(entry, this.document, this.language)}</p>
        <group-dots .ids=${entry.groups} .document=${this.document} .names=${this.names} .language=${this.language}></group-dots>
        <a
          class="small"
          href="/network?select=organization:${encodeURIComponent(entry.id)}"
          aria-label=${this.say('brokers.network.label', { name: organization.name })}
          >${this.say('brokers.network')}</a
        >
      </th>
      <td role="cell" data-label=${this.say('page.column.broker_score')}>
        <rank-row
          .score=${entry.score}
          .rank=${entry.rank}
          .interval=${organization.rank_interval}
          .scores=${scores}
          .language=${this.language}
        ></rank-row>
      </td>
      <td role="cell" class="roles" data-label=${this.say('brokers.column.roles')}>
        <role-squares .roles=${organization.roles} .language=${this.language}></role-squares>
      </td>
      ${BROKER_MEASURES.map((measure) => {
        const value = brokerMeasure(organization, measure);
        return html`<td role="cell" class="number" data-label=${this.name(measure)}>
          ${
            value === null
              ? html`<span class="muted" title=${this.say('brokers.undefined')}>—</span>`
              : formatNumber(value, this.language, measure === 'betweenness' ? 3 : 2)
          }
        </td>`;
      })}
    </tr>`;
  }

  private name(column: BrokerColumn): string {
    return this.say(column === 'betweenness' ? betweennessLabel(this.document) : `page.column.${field(column)}`);
  }

  private sort(column: BrokerColumn) {
    fire(this, 'params-change', { sort: formatOrder(nextOrder(this.order, column)) });
  }

  private say(key: MessageKey, values: MessageValues = {}): string {
    return format(key, values, this.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'broker-table': BrokerTable;
  }
}
