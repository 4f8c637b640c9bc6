import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { format, type Language } from '../../data/messages/format.ts';
import { groupName } from '../../data/messages/sentences.ts';
import { type Selection, selectedOrganizations } from '../components/selection.ts';
import { base, buttons } from '../styles/shared.ts';
import type { Scheme } from '../styles/tokens.ts';
import { appearance } from './appearance.ts';
import { Arrangement } from './arrangement.ts';
import { legendBox, shelf, tooltip, zoomButtons } from './canvas-parts.ts';
import { canvasStyles } from './canvas-styles.ts';
import { radiiOf, type SizeBy, sameNetwork } from './encoding.ts';
import { type Frame, frameOf } from './frame.ts';
import { type LegendSymbol, legendEntries } from './legend.ts';
import { marks, markTexts } from './marks.ts';
import { type NetworkModel, networkModel } from './network-model.ts';
import { notes } from './notes.ts';
import { overlay, underlay } from './overlay.ts';
import type { Rect } from './place-labels.ts';
import { NetworkRenderer } from './renderer.ts';
import { type Scene, sceneOf } from './scene.ts';
import { measureText } from './text-width.ts';
import { tiesTable, twin } from './twin.ts';
import { isArrow, neighbourTowards } from './walk.ts';

export interface NetworkCanvasEvents {
  'organization-select': { id: string };
  'gap-select': { a: string; b: string; id: string };
  'group-select': { id: string };
  'background-select': null;
}

/**
 * The map of the network: sigma draws organizations and ties, an overlay in step with its camera draws hulls, names,
 * rings and absences. Layout in a worker; appearance from properties alone; nothing is fetched.
 * @fires organization-select {id}
 * @fires gap-select {a, b, id}
 * @fires group-select {id}
 * @fires background-select
 */
@customElement('network-canvas')
export class NetworkCanvas extends LitElement {
  static override styles = [base, buttons, canvasStyles];

  @property({ attribute: false }) document: AnalysisDocument | null = null;
  /** The same region, where an empty map takes its places from. */
  @property({ attribute: false }) ground: AnalysisDocument | 'waiting' | null = null;
  @property() language: Language = 'fr';
  @property() scheme: Scheme = 'light';
  @property() sizeBy: SizeBy = 'degree';
  @property({ attribute: false }) selection: Selection | null = null;
  @property({ type: Boolean }) showVenues = false;
  /** Organizations that a search found: lit like a selection while there is none. */
  @property({ attribute: false }) highlight: readonly string[] = [];

  @state() private scene: Scene | null = null;
  @state() private frame: Frame | null = null;
  @state() private hovered: string | null = null;
  @state() private walked: string | null = null;
  @state() private pointedPair: string | null = null;
  @state() private muted: ReadonlySet<LegendSymbol> = new Set();
  @state() private noWebgl = false;
  @query('.stage') private stage!: HTMLElement;
  @query('.sigma') private container!: HTMLElement;

  private model: NetworkModel | null = null;
  private renderer: NetworkRenderer | null = null;
  private starting: Promise<void> | null = null;
  private readonly arrangement = new Arrangement();
  private radii: Record<string, number> = {};
  private lit: ReadonlySet<string> | null = null;
  private factor = 1;
  private readonly resized = new ResizeObserver(() => this.fit());

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    if (this.hasUpdated && this.document) void this.arrange();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.arrangement.stop();
    this.renderer?.kill();
    this.renderer = null;
    this.starting = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const remodel =
      changed.has('document') || changed.has('showVenues') || (changed.has('selection') && this.needsGap());
    if (remodel) this.model = this.document ? networkModel(this.document, this.showVenues, this.selectedGap()) : null;
    if (remodel || changed.has('sizeBy')) this.radii = this.model ? radiiOf(this.model, this.sizeBy) : {};
    this.lit = this.litSet();
  }

  protected override updated(changed: PropertyValues): void {
    const moved = changed.has('document') && !sameNetwork(this.document, changed.get('document') ?? null);
    if (moved || (changed.has('ground') && !this.arrangement.layout)) void this.arrange();
    else if (REBUILDS.some((name) => changed.has(name)) || (changed.has('selection') && this.needsGap())) this.build();
    else if (LOOKS.some((name) => changed.has(name))) this.paint();
    // The furniture is there only now: words are placed again around it.
    if (changed.has('scene') || changed.has('language')) this.drawFrame();
    if (changed.has('selection') && this.selection?.kind === 'organization') this.bringIntoView(this.selection.id);
  }

  /** The graph that is drawn, for tests of the page. */
  get graph() {
    return this.renderer?.graph ?? null;
  }

  private selectedGap = () => (this.selection?.kind === 'gap' ? this.selection.id : null);

  /** A selected pair that is not among the first of its kind gets its arc too. */
  private needsGap(): boolean {
    const id = this.selectedGap();
    return (
      id !== null &&
      this.scene !== null &&
      ![...this.scene.arcs, ...this.scene.fragile].some((drawn) => drawn.id === id)
    );
  }

  private litSet(): ReadonlySet<string> | null {
    if (!this.document) return null;
    if (this.walked) return new Set([this.walked, ...(this.model?.neighbours.get(this.walked) ?? [])]);
    const pair = this.pointedPair ? ({ kind: 'gap', id: this.pointedPair } as const) : this.selection;
    return selectedOrganizations(this.document, pair) ?? (this.highlight.length > 0 ? new Set(this.highlight) : null);
  }

  private async arrange(): Promise<void> {
    const model = this.model;
    if (!model || model.document.network.reading === 'too_small') {
      this.scene = null;
      return;
    }
    const layout = await this.arrangement.arrange(model, this, this.ground);
    if (!layout || !this.isConnected) return;
    this.starting ??= this.start();
    await this.starting;
    this.build();
  }

  private async start(): Promise<void> {
    await this.updateComplete;
    const renderer = await NetworkRenderer.create(this.container, {
      frame: () => this.drawFrame(),
      hover: (id) => {
        this.hovered = id;
      },
      choose: (id) => (id ? this.tell('organization-select', { id }) : this.clear()),
    });
    if (this.isConnected) this.renderer = renderer;
    else renderer?.kill();
    this.noWebgl = renderer === null;
  }

  private build(): void {
    const { layout } = this.arrangement;
    if (!this.model || !layout) return;
    this.scene = sceneOf(this.model, layout, radiiOf(this.model, 'degree'));
    this.renderer?.setScene(this.scene, this.painter());
    this.fit();
  }

  private fit(): void {
    if (!this.scene || !this.renderer || this.clientWidth === 0) return;
    const narrow = this.clientWidth < 700;
    const { received, noData } = this.model!.shelf;
    const bottom = received.length + noData.length > 0 ? (narrow ? 92 : 86) : 26;
    const insets = {
      top: this.model?.document.network.reading === 'archipelago' ? 76 : 34,
      right: 26,
      bottom,
      left: 26,
    };
    const scale = this.renderer.fit(this.scene.content, this.clientWidth, this.clientHeight, insets);
    this.factor = Math.min(1.25, Math.max(0.45, scale));
    this.paint();
  }

  private painter() {
    return appearance({
      model: this.model!,
      scheme: this.scheme,
      radii: this.radii,
      factor: this.factor,
      lit: this.lit,
      focus: this.focusId(),
      muted: this.muted,
    });
  }

  private paint(): void {
    if (this.model && this.scene) this.renderer?.paint(this.painter());
  }

  private focusId = () =>
    this.walked ?? this.hovered ?? (this.selection?.kind === 'organization' ? this.selection.id : null);

  private drawFrame(): void {
    const { scene, renderer } = this;
    if (!scene || !renderer) return;
    const texts = markTexts(scene.model, this.groupName, this.language);
    this.frame = frameOf({
      scene,
      affine: renderer.affine(),
      width: this.clientWidth,
      height: this.clientHeight,
      radius: (id) => renderer.screenSize((this.radii[id] ?? 4) * this.factor),
      measure: measureText,
      groupTexts: texts.groups,
      pillTexts: texts.pills,
      lit: this.lit,
      named: new Set([this.focusId(), this.hovered].filter((id) => id !== null)),
      muted: this.muted,
      obstacles: this.furniture(),
    });
  }

  /** Boxes of the legend, the shelf and the buttons, which no word may cover. */
  private furniture(): Rect[] {
    const host = this.getBoundingClientRect();
    return [...this.renderRoot.querySelectorAll('.legend, .shelf > div, .zoom, .notes')].map((element) => {
      const box = element.getBoundingClientRect();
      return {
        left: box.left - host.left,
        right: box.right - host.left,
        top: box.top - host.top,
        bottom: box.bottom - host.top,
      };
    });
  }

  private groupName = (id: string): string => {
    const group = this.document?.groups.find((row) => row.id === id);
    return group && this.document ? groupName(group, this.document, this.language) : id;
  };

  private tell<K extends keyof NetworkCanvasEvents>(type: K, detail: NetworkCanvasEvents[K]): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  private clear(): void {
    this.walked = null;
    this.tell('background-select', null);
  }

  private duration = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160);

  private bringIntoView(id: string): void {
    this.renderer?.show(id, 40, this.clientWidth, this.clientHeight, this.duration());
  }

  private onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.clear();
    if (event.target !== this.stage || !this.scene) return;
    const current = this.walked ?? (this.selection?.kind === 'organization' ? this.selection.id : null);
    if (event.key === 'Enter' && current) this.tell('organization-select', { id: current });
    if (!isArrow(event.key)) return;
    event.preventDefault();
    const at = (id: string) => this.scene!.layout.positions[id];
    if (!current || !at(current)) this.walked = this.scene.model.rings[0]?.id ?? this.scene.model.linked[0]?.id ?? null;
    else {
      const around = [...(this.scene.model.neighbours.get(current) ?? [])].flatMap((id) =>
        at(id) ? [{ id, at: at(id)! }] : [],
      );
      this.walked = neighbourTowards(at(current)!, event.key, around) ?? current;
    }
    if (this.walked) this.bringIntoView(this.walked);
  };

  private act = (what: 'in' | 'out' | 'reset'): void => {
    if (what === 'reset') this.renderer?.reset(this.duration());
    else this.renderer?.zoom(what === 'in' ? 1 / 1.5 : 1.5, this.duration());
  };

  protected override render(): TemplateResult {
    const { model, language } = this;
    if (model?.document.network.reading === 'too_small')
      return this.table(model, 'network.too_small.title', 'network.too_small.text');
    if (model && this.noWebgl) return this.table(model, 'network.canvas.no_webgl', null);
    const { scene, frame } = this;
    const look = {
      scheme: this.scheme,
      lit: this.lit,
      pair: this.pointedPair ?? this.selectedPair(),
      group: this.selection?.kind === 'group' ? this.selection.id : null,
      muted: this.muted,
    };
    const label = model
      ? format('network.canvas.label', { organizations: model.linked.length, ties: model.ties.length }, language)
      : '';
    return html`
      <div class="stage" tabindex="0" role="application" aria-label=${label} aria-describedby="help" ?data-hover=${this.hovered !== null}
        @keydown=${this.onKey} @blur=${() => {
          this.walked = null;
        }}>
        ${scene && this.renderer ? underlay(scene, this.renderer.affine(), look) : nothing}
        <div class="sigma"></div>
        ${scene && frame ? overlay(frame, look) : nothing}
        ${scene && frame ? marks(scene.model, frame, look, this.groupName, language, this.markActions) : nothing}
      </div>
      <p id="help" class="visually-hidden">${format('network.canvas.help', {}, language)}</p>
      ${scene ? nothing : html`<p class="drawing" role="status">${format('network.canvas.drawing', {}, language)}</p>`}
      ${model && scene ? this.furnish(model) : nothing}
    `;
  }

  private furnish(model: NetworkModel): TemplateResult {
    const { language } = this;
    return html`
      ${notes(model, language)}
      <div class="foot">
        ${legendBox(legendEntries(model, this.sizeBy), this.muted, this.clientWidth >= 700, language, this.toggle)}
        ${shelf(model.shelf, this.lit, language, (id) => this.tell('organization-select', { id }))}
      </div>
      ${zoomButtons(language, this.act)} ${this.tip(model)}
      <p class="visually-hidden" aria-live="polite">${this.walked ? this.announcement(model, this.walked) : ''}</p>
      <section class="visually-hidden">${guard([model, language], () => twin(model, this.groupName, language))}</section>
    `;
  }

  private tip(model: NetworkModel): TemplateResult | typeof nothing {
    const id = this.hovered ?? this.walked;
    const at = id ? this.scene?.layout.positions[id] : undefined;
    if (!id || !at || !this.renderer) return nothing;
    const { scale, x, y } = this.renderer.affine();
    const [left, top] = [scale * at[0] + x, scale * at[1] + y];
    const shiftX = left > this.clientWidth - 290 ? 'calc(-100% - 18px)' : '18px';
    const shiftY = top > this.clientHeight - 150 ? 'calc(-100% - 12px)' : '14px';
    return html`<div class="tooltip" .style=${`transform: translate(${left}px, ${top}px) translate(${shiftX}, ${shiftY})`}>
      ${tooltip(id, model, this.groupName, this.language)}
    </div>`;
  }

  private announcement(model: NetworkModel, id: string): string {
    const row = model.organizations.get(id);
    const group = row?.group ? this.groupName(row.group) : format('network.tooltip.no_group', {}, this.language);
    return format(
      'network.announce',
      { name: row?.name ?? id, group, n: model.neighbours.get(id)?.size ?? 0 },
      this.language,
    );
  }

  private selectedPair(): string | null {
    if (this.selection?.kind === 'gap') return this.selection.id;
    if (this.selection?.kind !== 'finding') return null;
    const drawn = [...(this.scene?.arcs ?? []), ...(this.scene?.fragile ?? [])];
    return drawn.find(({ id }) => this.selection?.id.endsWith(`~${id}`))?.id ?? null;
  }

  private toggle = (id: LegendSymbol): void => {
    const muted = new Set(this.muted);
    if (!muted.delete(id)) muted.add(id);
    this.muted = muted;
  };

  private markActions = {
    pair: (id: string) => {
      const gap =
        this.model &&
        [...this.model.missing, ...this.model.fragile].find((row) =>
          [`${row.a}~${row.b}`, `${row.b}~${row.a}`].includes(id),
        );
      if (gap) this.tell('gap-select', { a: gap.a, b: gap.b, id });
    },
    group: (id: string) => this.tell('group-select', { id }),
    point: (id: string | null) => {
      this.pointedPair = id;
    },
  };

  private table(
    model: NetworkModel,
    title: 'network.too_small.title' | 'network.canvas.no_webgl',
    text: 'network.too_small.text' | null,
  ): TemplateResult {
    const { language } = this;
    return html`<div class="plain-view">
      <h2>${format(title, {}, language)}</h2>
      ${text ? html`<p class="muted">${format(text, {}, language)}</p>` : nothing}
      ${text ? tiesTable(model, this.groupName, language) : twin(model, this.groupName, language)}
    </div>`;
  }
}

const REBUILDS = ['document', 'showVenues', 'sizeBy'];
const LOOKS = ['scheme', 'selection', 'highlight', 'hovered', 'walked', 'pointedPair', 'muted', 'language'];

declare global {
  interface HTMLElementTagNameMap {
    'network-canvas': NetworkCanvas;
  }
}
