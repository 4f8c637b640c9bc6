import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument, AnalysisOrganization } from '../../analysis/document.ts';
import { groupName } from '../../data/messages/sentences.ts';
import type { AppState } from '../app/state.ts';
import { t } from '../app/text.ts';
import { exportPath, organizationPath } from '../app/url.ts';
import { approximationNote } from '../components/approximation-note.ts';
import { fire } from '../components/fire.ts';
import { formatNumber } from '../components/number.ts';
import { type OrganizationColumn, organizationColumns, shownValue } from '../components/organization-columns.ts';
import { filterOrganizations, SHOWS } from '../components/organization-filter.ts';
import { pageOf } from '../components/pager.ts';
import { formatSort, parseSort, type Sort, sortRows } from '../components/table-sort.ts';
import { organizationsStyles } from '../styles/organizations-styles.ts';
import { groupColor } from '../styles/palette.ts';
import { base, buttons, fields, pills, tables } from '../styles/shared.ts';

const PAGE_SIZE = 50;

/** Every organization with its measures: filtered, sorted, paged; the whole state of the table is in the address. */
@customElement('organizations-view')
export class OrganizationsView extends LitElement {
  static override styles = [base, buttons, fields, pills, tables, organizationsStyles];

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) language!: AppState['language'];

  protected override render() {
    const { document, params } = this.state;
    if (!document) return nothing;
    const columns = organizationColumns(document);
    const sort = parseSort(params.sort, ['name', 'group', ...columns.map(({ id }) => id)], {
      column: 'degree',
      descending: true,
    });
    const names = new Map(document.groups.map((group) => [group.id, groupName(group, document, this.language)]));
    const rows = this.#sorted(filterOrganizations(document, params), sort, columns, names);
    const { page, from, to } = pageOf(rows.length, PAGE_SIZE, Number(params.page));
    return html`<header>
        <h1>${t('page.organizations.title')}</h1>
        <a class="button" href=${exportPath(this.state, this.language, { format: 'csv' })} download>${t('page.organizations.csv')}</a>
      </header>
      ${this.#filters(document, names)}
      ${rows.length === 0 ? this.#none() : this.#table(rows.slice(from, to), document, columns, sort, names)}
      <table-pager
        .total=${rows.length}
        .size=${PAGE_SIZE}
        .page=${page}
        .language=${this.language}
        @page-change=${(event: CustomEvent<{ page: number }>) => this.#set({ page: String(event.detail.page) })}
      ></table-pager>
      <p class="note muted">${t('page.organizations.dash')} ${approximationNote(document, this.language)}</p>
      <details>
        <summary>${t('page.organizations.columns')}</summary>
        <dl>
          ${columns.map(
            (column) => html`<div>
              <dt>${t(column.label)}</dt>
              <dd>
                ${t(column.help)}
                ${column.method ? html`<a href=${`/methods?card=${column.method}`}>${t('page.method.link')}</a>` : nothing}
              </dd>
            </div>`,
          )}
        </dl>
      </details>`;
  }

  #filters(document: AnalysisDocument, names: ReadonlyMap<string, string>) {
    const { params } = this.state;
    const changed = (name: string) => (event: Event) =>
      this.#set({ [name]: (event.target as HTMLInputElement | HTMLSelectElement).value || null, page: null });
    return html`<div class="filters" role="search">
      <label>
        <span class="visually-hidden">${t('page.organizations.search')}</span>
        <input
          type="search"
          .value=${params.q ?? ''}
          placeholder=${t('page.organizations.search')}
          @input=${changed('q')}
        />
      </label>
      <label>
        <span>${t('page.organizations.group')}</span>
        <select @change=${changed('group')}>
          <option value="" .selected=${!params.group}>${t('page.organizations.group.all')}</option>
          ${document.groups.map(
            ({ id }) => html`<option value=${id} .selected=${params.group === id}>${names.get(id) ?? id}</option>`,
          )}
          <option value="none" .selected=${params.group === 'none'}>${t('page.organizations.group.none')}</option>
        </select>
      </label>
      <label>
        <span>${t('page.organizations.show')}</span>
        <select @change=${changed('show')}>
          ${SHOWS.map(
            (show) =>
              html`<option value=${show === 'all' ? '' : show} .selected=${(params.show ?? 'all') === show}>
                ${t(`page.organizations.show.${show}`)}
              </option>`,
          )}
        </select>
      </label>
    </div>`;
  }

  #table(
    rows: readonly AnalysisOrganization[],
    document: AnalysisDocument,
    columns: readonly OrganizationColumn[],
    sort: Sort,
    names: ReadonlyMap<string, string>,
  ) {
    const groups = new Map(document.groups.map((group) => [group.id, group]));
    return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${t('page.organizations.table')}>
      <table>
        <caption class="visually-hidden">
          ${t('page.organizations.table')}
        </caption>
        <thead>
          <tr>
            ${this.#head('name', t('page.column.name'), '', sort)} ${this.#head('group', t('page.column.group'), '', sort)}
            ${columns.map((column) => this.#head(column.id, t(column.label), t(column.help), sort))}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => {
            const group = row.group ? groups.get(row.group) : undefined;
            const color = groupColor(group ? group.color : null, this.state.scheme);
            return html`<tr>
              <th scope="row">
                <a href=${organizationPath(row.id)}>${row.name}</a>${this.#marks(row)}
              </th>
              <td>
                ${
                  group
                    ? html`<span class="group"
                        ><span class="dot" .style=${`--dot: ${color.marker}`}></span>${names.get(group.id)}</span
                      >`
                    : html`<span class="muted">—</span>`
                }
              </td>
              ${columns.map(
                (column) => html`<td class="number">
                  ${formatNumber(shownValue(column, row), this.language, column.digits)}
                </td>`,
              )}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }

  #marks(row: AnalysisOrganization) {
    return html`${row.ring ? html` <span class="pill">${t('page.organizations.ring')}</span>` : nothing}
    ${
      row.in_scope
        ? row.received
          ? nothing
          : html` <span class="pill quiet">${t('page.organizations.no_data')}</span>`
        : html` <span class="pill quiet">${t('page.organizations.stub')}</span>`
    }`;
  }

  #head(id: string, label: string, help: string, sort: Sort) {
    const sorted = sort.column === id;
    const textual = id === 'name' || id === 'group';
    const descending = sorted ? !sort.descending : !textual;
    return html`<th
      scope="col"
      class=${textual ? '' : 'number'}
      aria-sort=${sorted ? (sort.descending ? 'descending' : 'ascending') : nothing}
    >
      <button
        class="plain sort"
        title=${help || nothing}
        @click=${() => this.#set({ sort: formatSort({ column: id, descending }), page: null })}
      >
        ${label}<span class="arrow" aria-hidden="true">${sorted ? (sort.descending ? '↓' : '↑') : ''}</span>
      </button>
    </th>`;
  }

  #none() {
    return html`<div class="none">
      <p>${t('page.organizations.none')}</p>
      <button @click=${() => this.#set({ q: null, group: null, show: null, page: null })}>
        ${t('page.organizations.none.clear')}
      </button>
    </div>`;
  }

  #sorted(
    rows: readonly AnalysisOrganization[],
    sort: Sort,
    columns: readonly OrganizationColumn[],
    names: ReadonlyMap<string, string>,
  ): AnalysisOrganization[] {
    const value =
      sort.column === 'name'
        ? (row: AnalysisOrganization) => row.name
        : sort.column === 'group'
          ? (row: AnalysisOrganization) => (row.group ? (names.get(row.group) ?? null) : null)
          : (columns.find(({ id }) => id === sort.column)?.value ?? (() => null));
    const collator = new Intl.Collator(this.language, { numeric: true });
    return sortRows(rows, value, sort.descending, (row) => `${row.name} ${row.id}`, collator);
  }

  #set(params: Record<string, string | null>): void {
    fire(this, 'params-change', params);
  }
}
