import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnalysisDocument, AnalysisGap } from '../../analysis/document.ts';
import type { Language } from '../../data/messages/format.ts';
import { groupName } from '../../data/messages/sentences.ts';
import type { AppState } from '../app/state.ts';
import { t } from '../app/text.ts';
import '../charts/gap-legend.ts';
import '../charts/gap-matrix.ts';
import '../charts/gap-table.ts';
import type { GapPair } from '../charts/gap-matrix.ts';
import { type MatrixModel, matrixModel } from '../charts/matrix-model.ts';
import { fire } from '../components/fire.ts';
import '../components/gap-card.ts';
import '../components/gap-detail.ts';
import { findGap, type GapOverview, gapOverview, readingHasPairs } from '../components/gap-overview.ts';
import '../components/group-names.ts';
import '../components/mandated-difference.ts';
import '../components/no-pairs.ts';
import { gapId } from '../components/selection.ts';
import '../components/unspoken-pairs.ts';
import { methodLink } from '../components/method-link.ts';
import { base, buttons, cards } from '../styles/shared.ts';
import { gapsViewStyles } from './gaps-view-styles.ts';

const GROUPS_AT_FIRST = 12;
const PAIRS_AT_FIRST = 12;
const BRIDGES_NAMED = 5;

/** Missing bridges: every pair of groups, what may be said of them, and for the pair chosen what could be done. */
@customElement('gaps-view')
export class GapsView extends LitElement {
  static override styles = [base, buttons, cards, gapsViewStyles];

  @property({ attribute: false }) state!: AppState;
  @property() language: Language = 'fr';

  @state() private numbers = false;
  @state() private allGroups = false;
  @state() private allPairs = false;

  #document: AnalysisDocument | null = null;
  #language: Language | null = null;
  #overview!: GapOverview;
  #model!: MatrixModel;
  #names: ReadonlyMap<string, string> = new Map();
  /** What the reader chose the pair with: it gets the focus back. */
  #origin: HTMLElement | null = null;
  /** What to do once the pair is there: chosen here, its title gets the focus; named by a link, it comes into sight. */
  #opening: 'focus' | 'show' | null = 'show';

  protected override willUpdate(changed: PropertyValues) {
    const { document } = this.state;
    if (!document) return;
    if (document !== this.#document || this.language !== this.#language) {
      this.#names = new Map(document.groups.map((group) => [group.id, groupName(group, document, this.language)]));
    }
    if (document !== this.#document || changed.has('allGroups')) {
      this.#overview = gapOverview(document);
      this.#model = matrixModel(document, this.allGroups ? Number.POSITIVE_INFINITY : GROUPS_AT_FIRST);
    }
    this.#document = document;
    this.#language = this.language;
  }

  protected override render() {
    const { document } = this.state;
    if (!document) return nothing;
    if (!readingHasPairs(document)) {
      return html`<h1>${t('gaps.title')}</h1>
        <no-pairs .document=${document} .language=${this.language}></no-pairs>`;
    }
    const chosen = this.chosen(document);
    return html`
      <header>
        <h1>${t('gaps.title')}</h1>
        <p class="headline">${this.headline()} ${methodLink('missing_bridge', t('gaps.title'), this.language)}</p>
        <p class="muted">${t('gaps.intro')}</p>
        ${this.#overview.rule ? html`<p>${this.fewBridges()}</p>` : nothing}
      </header>
      <div class="columns" @gap-select=${this.onSelect} @gap-close=${this.onClose}>
        <div class="left">${this.matrix(chosen)}</div>
        <div class="right">
          ${
            chosen
              ? html`<gap-detail
                  .gap=${chosen}
                  .document=${document}
                  .names=${this.#names}
                  .language=${this.language}
                ></gap-detail>`
              : nothing
          }
          ${this.list(document, chosen)}
        </div>
        <div class="rest">
          <unspoken-pairs .unspoken=${this.#overview.unspoken} .language=${this.language}></unspoken-pairs>
          <mandated-difference
            .document=${document}
            .names=${this.#names}
            .without=${this.state.options.withoutMandated === true}
            .language=${this.language}
          ></mandated-difference>
          <group-names
            .document=${document}
            .scheme=${this.state.scheme}
            .language=${this.language}
          ></group-names>
        </div>
      </div>
    `;
  }

  protected override updated() {
    const detail = this.renderRoot.querySelector('gap-detail');
    if (!this.#opening || !detail) return;
    const focus = this.#opening === 'focus';
    this.#opening = null;
    void detail.updateComplete.then(() => {
      if (focus) detail.focus();
      const { top } = detail.getBoundingClientRect();
      if (top < 0 || top > innerHeight / 2) detail.scrollIntoView({ block: 'start' });
    });
  }

  private headline(): string {
    const { missing, fragile, rule, spoken, withoutBridge } = this.#overview;
    if (spoken === 0) return t('gaps.headline.unspoken');
    if (rule) return t('gaps.headline.rule', { missing: withoutBridge, pairs: spoken });
    if (missing.length + fragile.length === 0) return t('gaps.headline.none');
    const joint = missing.length > 0 && fragile.length > 0 ? 'yes' : 'no';
    return t('gaps.headline.some', { missing: missing.length, fragile: fragile.length, joint });
  }

  private fewBridges(): string {
    const bridges = this.#overview.bridged.slice(0, BRIDGES_NAMED).map((gap) => this.pairName(gap));
    return bridges.length === 0
      ? t('gaps.rule.none')
      : t('gaps.rule.bridges', { list: bridges.join(t('gaps.list.separator')) });
  }

  private matrix(chosen: AnalysisGap | null) {
    const { groups, left_out } = this.#model;
    const total = groups.length + left_out;
    return html`<section class="card" aria-labelledby="matrix-title">
      <h2 id="matrix-title">${t('gaps.matrix.title')}</h2>
      <p class="muted small">${t('gaps.matrix.help')}</p>
      <label class="small">
        <input type="checkbox" .checked=${this.numbers} @change=${this.onNumbers} /> ${t('gaps.matrix.numbers')}
      </label>
      <gap-matrix
        .model=${this.#model}
        .names=${this.#names}
        .language=${this.language}
        .numbers=${this.numbers}
        .selected=${chosen ? gapId(chosen.a, chosen.b) : null}
      ></gap-matrix>
      ${
        total > GROUPS_AT_FIRST
          ? html`<p class="small">
              ${left_out > 0 ? t('gaps.matrix.shown', { shown: groups.length, total }) : nothing}
              <button type="button" @click=${() => (this.allGroups = !this.allGroups)}>
                ${this.allGroups ? t('gaps.matrix.fewer') : t('gaps.matrix.all')}
              </button>
            </p>`
          : nothing
      }
      <gap-legend .model=${this.#model} .language=${this.language}></gap-legend>
      <p class="small">
        <a href="/methods?card=routes">${t('gaps.matrix.method.routes')}</a> ·
        <a href="/methods?card=expected_ties">${t('gaps.matrix.method.chance')}</a>
      </p>
      <details>
        <summary>${t('gaps.matrix.table')}</summary>
        <gap-table .model=${this.#model} .names=${this.#names} .language=${this.language}></gap-table>
      </details>
    </section>`;
  }

  private list(document: AnalysisDocument, chosen: AnalysisGap | null) {
    const { missing, fragile } = this.#overview;
    const part = (title: string, gaps: readonly AnalysisGap[]) => {
      if (gaps.length === 0) return nothing;
      const shown = this.allPairs ? gaps : gaps.slice(0, PAIRS_AT_FIRST);
      return html`<section class="card list" aria-label=${title}>
        <h2>${title} <span class="muted">${gaps.length}</span></h2>
        <ol>
          ${shown.map(
            (gap) => html`<li>
              <gap-card
                .gap=${gap}
                .document=${document}
                .language=${this.language}
                .selected=${gap === chosen}
              ></gap-card>
            </li>`,
          )}
        </ol>
        ${
          shown.length < gaps.length
            ? html`<button type="button" @click=${() => (this.allPairs = true)}>
                ${t('gaps.list.more', { shown: shown.length, total: gaps.length })}
              </button>`
            : nothing
        }
      </section>`;
    };
    return html`${part(t('gaps.list.missing'), missing)} ${part(t('gaps.list.fragile'), fragile)}`;
  }

  /** The pair in the address: lit with the rest of the page (`select=gap:a~b`), or named by a link (`gap=a~b`). */
  private chosen(document: AnalysisDocument): AnalysisGap | null {
    const { selection, params } = this.state;
    return findGap(document, selection?.kind === 'gap' ? selection.id : (params.gap ?? null));
  }

  private pairName(gap: AnalysisGap): string {
    return t('chart.pair', { a: this.#names.get(gap.a) ?? gap.a, b: this.#names.get(gap.b) ?? gap.b });
  }

  private onSelect(event: CustomEvent<GapPair>) {
    event.stopPropagation();
    this.#origin = event.target as HTMLElement;
    if (this.state.params.gap) fire(this, 'params-change', { gap: null });
    this.#opening = 'focus';
    fire(this, 'select', { kind: 'gap', id: gapId(event.detail.a, event.detail.b) });
  }

  private onClose(event: Event) {
    event.stopPropagation();
    if (this.state.params.gap) fire(this, 'params-change', { gap: null });
    fire(this, 'select', null);
    this.#origin?.focus();
  }

  private onNumbers(event: Event) {
    this.numbers = (event.target as HTMLInputElement).checked;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gaps-view': GapsView;
  }
}
