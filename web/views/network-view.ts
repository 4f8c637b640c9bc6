import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import type { Language } from '../../data/messages/format.ts';
import type { AppState } from '../app/state.ts';
import { t } from '../app/text.ts';
import '../components/findings-panel.ts';
import { fire } from '../components/fire.ts';
import { columnLabel } from '../components/labels.ts';
import type { Selection } from '../components/selection.ts';
import '../network/month-bars.ts';
import '../network/network-canvas.ts';
import { sizeByOf } from '../network/network-view-controls.ts';
import { networkViewStyles } from '../network/network-view-styles.ts';
import { base, buttons } from '../styles/shared.ts';

/** The network: the map, what it shows in words, and time at the foot. */
@customElement('network-view')
export class NetworkView extends LitElement {
  static override styles = [base, buttons, networkViewStyles];

  @property({ attribute: false }) state!: AppState;
  @property() language: Language = 'fr';
  @query('dialog') private sheet!: HTMLDialogElement;

  protected override render() {
    const { state, language } = this;
    const { document } = state;
    if (!document) return nothing;
    const findings = () =>
      html`<findings-panel .document=${document} .language=${language} .selection=${state.selection}></findings-panel>`;
    return html`
      <div class="map" ?data-stale=${state.status === 'loading'}>
        <network-canvas
          .document=${document}
          .ground=${state.ground.status === 'loading' ? 'waiting' : state.ground.value}
          .language=${language}
          .scheme=${state.scheme}
          .selection=${state.selection}
          .sizeBy=${sizeByOf(state.params)}
          .showVenues=${state.params['map-venues'] === 'shown'}
          @organization-select=${(event: CustomEvent<{ id: string }>) => this.choose('organization', event.detail.id)}
          @gap-select=${(event: CustomEvent<{ id: string }>) => this.choose('gap', event.detail.id)}
          @group-select=${(event: CustomEvent<{ id: string }>) => this.choose('group', event.detail.id)}
          @background-select=${() => state.selection && fire(this, 'select', null)}
        ></network-canvas>
        <button class="open" type="button" @click=${() => this.sheet.showModal()}>${t('network.findings.open')}</button>
      </div>
      <aside class="findings" aria-label=${t('network.findings.open')}>${findings()}</aside>
      <footer class="foot">
        <month-bars
          .timeline=${document.timeline}
          .asOf=${document.network.as_of}
          ?chosen=${state.options.asOf !== undefined}
          .language=${language}
          @month-choose=${(event: CustomEvent<{ asOf: string | null }>) =>
            fire(this, 'options-change', { asOf: event.detail.asOf ?? undefined })}
        ></month-bars>
        <p class="method">${this.method(document)} <a href="/methods" @click=${this.toMethods}>${t('network.method.link')}</a></p>
      </footer>
      <dialog aria-label=${t('network.findings.open')} @click=${this.closeOutside} @select=${() => this.sheet.close()}>
        <header><button type="button" @click=${() => this.sheet.close()}>${t('network.sheet.close')}</button></header>
        ${findings()}
      </dialog>
    `;
  }

  /** Chosen again, what is selected is let go. */
  private choose(kind: Selection['kind'], id: string): void {
    const same = this.state.selection?.kind === kind && this.state.selection.id === id;
    fire(this, 'select', same ? null : { kind, id });
  }

  private method(document: AnalysisDocument): string {
    const kind = document.groups[0]?.kind;
    const chosen = document.groupings.find((grouping) => grouping.chosen)?.id;
    const column = chosen ? columnLabel(chosen, this.language) : '';
    const groups =
      kind === 'given' && column
        ? t('network.method.given', { column: column.charAt(0).toLocaleLowerCase() + column.slice(1) })
        : t(kind === undefined ? 'network.method.none' : 'network.method.detected');
    const formula = document.method.null_model.startsWith('configuration');
    const chance = formula ? t('network.method.formula') : t('network.method.draws', { n: document.method.draws });
    return t('network.method', { groups, chance });
  }

  private toMethods = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    fire(this, 'navigate', { path: '/methods' });
  };

  private closeOutside = (event: MouseEvent): void => {
    if (event.target === this.sheet) this.sheet.close();
  };
}
