import { scaleBand, scaleLinear } from 'd3-scale';
import { css, html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { format, type Language } from '../../data/messages/format.ts';
import { formatDay, formatMonth } from '../components/day.ts';
import { base } from '../styles/shared.ts';

type Timeline = AnalysisDocument['timeline'];

const WIDTH = 1000;
const HEIGHT = 40;
/** Rosters arrive late: the last months state less than was true. Over long times a bar stands for a quarter, and is one of them. */
const INCOMPLETE = 3;

function isLate(month: string, last: string): boolean {
  const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return count(last) - count(month) < INCOMPLETE;
}

/** The last day of a month (`YYYY-MM`): what the network is shown as of when that month is chosen. */
export function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10);
}

/**
 * Active ties per month, which is also the choice of the day shown: a range input under the bars, so that arrow keys,
 * touch and pointer all choose a month.
 * @fires month-choose {asOf}: the last day of the month, or null for the latest date
 */
@customElement('month-bars')
export class MonthBars extends LitElement {
  static override styles = [
    base,
    css`
      :host { min-width: 0; }
      p { color: var(--muted); font-size: var(--text-small); }
      .head { display: flex; gap: 10px; justify-content: space-between; font-size: var(--text-small); color: var(--muted); white-space: nowrap; }
      .head span { overflow: hidden; text-overflow: ellipsis; }
      .head output { color: var(--ink); font-weight: 600; }
      .head button { margin-left: 8px; padding: 0; border: 0; background: none; color: var(--accent); font: inherit; text-decoration: underline; text-underline-offset: 2px; cursor: pointer; }
      .bars { position: relative; height: 40px; margin-top: 4px; border-radius: 4px; }
      .bars:focus-within { outline: var(--focus); outline-offset: 3px; }
      svg { display: block; width: 100%; height: 100%; overflow: visible; }
      rect { fill: color-mix(in srgb, var(--muted) 34%, var(--panel)); }
      rect.later { fill: var(--line); }
      rect.late { fill: color-mix(in srgb, var(--muted) 16%, var(--panel)); stroke: var(--muted); stroke-width: 1px; stroke-dasharray: 3 2; vector-effect: non-scaling-stroke; }
      rect.chosen { fill: var(--accent); }
      rect.late.chosen { fill: var(--accent); stroke: none; }
      .event { fill: var(--ink); }
      input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
    `,
  ];

  @property({ attribute: false }) timeline: Timeline = { months: [], events: [] };
  @property() asOf: string | null = null;
  /** A day was chosen: going back to the latest is offered. */
  @property({ type: Boolean }) chosen = false;
  @property() language: Language = 'fr';
  @state() private preview: number | null = null;
  /** Months asked for whose network is not there yet: arrow keys go on from the last of them. */
  private asked: number[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('asOf')) return;
    const shown = this.asked.lastIndexOf(this.index());
    this.asked = shown < 0 ? [] : this.asked.slice(shown + 1);
    this.preview = this.asked.at(-1) ?? null;
  }

  protected override render() {
    const { months, events } = this.timeline;
    const { language } = this;
    if (months.length === 0) return html`<p>${format('network.months.none', {}, language)}</p>`;
    const x = scaleBand<string>(
      months.map((row) => row.month),
      [0, WIDTH],
    ).paddingInner(0.22);
    const y = scaleLinear([0, Math.max(1, ...months.map((row) => row.ties))], [0, HEIGHT]);
    const index = this.preview ?? this.index();
    const row = months[index]!;
    const value = format('network.months.value', { month: formatMonth(row.month, language), n: row.ties }, language);
    const kind = (i: number) =>
      `${i > index ? 'later' : ''} ${isLate(months[i]!.month, months.at(-1)!.month) ? 'late' : ''} ${i === index ? 'chosen' : ''}`;
    return html`
      <div class="head">
        <span>${format('network.months.title', {}, language)} (${format('network.months.incomplete', {}, language)})</span>
        <div><output>${value}</output>${
          this.chosen
            ? html`<button type="button" @click=${this.latest}>${format('network.months.latest', {}, language)}</button>`
            : nothing
        }</div>
      </div>
      <div class="bars">
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
          ${months.map((month, i) => {
            const height = Math.max(month.ties > 0 ? 1.5 : 0, y(month.ties));
            return svg`<rect class=${kind(i)} x=${x(month.month) ?? 0} y=${HEIGHT - height} width=${x.bandwidth()} height=${height} />`;
          })}
          ${events.map((event) => {
            const at = x(event.date.slice(0, 7));
            return at === undefined
              ? nothing
              : svg`<rect class="event" x=${at + x.bandwidth() / 2 - 1} y="-5" width="2.5" height="9">
              <title>${event.label} (${formatDay(event.date, language)})</title></rect>`;
          })}
        </svg>
        <input type="range" min="0" max=${months.length - 1} step="1" .value=${String(index)} aria-valuetext=${value}
          aria-label=${format('network.months.choose', {}, language)}
          @input=${(event: Event) => {
            this.preview = Number((event.target as HTMLInputElement).value);
          }}
          @change=${this.choose} />
      </div>`;
  }

  /** The month of the day shown; the last one when the day is later or unknown. */
  private index(): number {
    const { months } = this.timeline;
    const found = this.asOf ? months.findIndex((row) => row.month === this.asOf?.slice(0, 7)) : -1;
    return found < 0 ? months.length - 1 : found;
  }

  private choose = (event: Event): void => {
    const index = Number((event.target as HTMLInputElement).value);
    this.asked = index === this.index() ? [] : [...this.asked, index];
    this.preview = this.asked.at(-1) ?? null;
    const last = index === this.timeline.months.length - 1;
    this.tell(last ? null : lastDayOf(this.timeline.months[index]!.month));
  };

  private latest = (): void => {
    this.asked = [];
    this.preview = null;
    this.tell(null);
  };

  private tell(asOf: string | null): void {
    this.dispatchEvent(new CustomEvent('month-choose', { detail: { asOf }, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'month-bars': MonthBars;
  }
}
