import { html, nothing, svg, type TemplateResult } from 'lit';
import { groupColor } from '../styles/palette.ts';
import type { Scheme } from '../styles/tokens.ts';
import type { Affine, Frame } from './frame.ts';
import type { LegendSymbol } from './legend.ts';
import type { Scene } from './scene.ts';

export interface OverlayLook {
  scheme: Scheme;
  lit: ReadonlySet<string> | null;
  /** The pair that is selected or pointed at; others of its kind are dimmed while something is lit. */
  pair: string | null;
  group: string | null;
  muted: ReadonlySet<LegendSymbol>;
}

/** Under the canvas: hulls, dashed name-only ties and ties to venues; moved by the camera as one group. */
export function underlay(scene: Scene, { scale, x, y }: Affine, look: OverlayLook): TemplateResult {
  const dim = look.lit !== null;
  return html`<svg class="under" aria-hidden="true">
    <g transform=${`translate(${x} ${y}) scale(${scale})`}>
      ${scene.model.groups.map(({ group }) => {
        const hull = scene.hulls.get(group.id);
        if (!hull) return nothing;
        const color = groupColor(group.color, look.scheme);
        const lit = !dim || look.group === group.id || look.pair?.split('~').includes(group.id);
        return svg`<path class="hull" d=${hull.path} fill=${color.marker} stroke=${color.line}
          fill-opacity=${lit ? 0.1 : 0.035} stroke-opacity=${lit ? 0.5 : 0.2} />`;
      })}
      ${look.muted.has('probable') ? nothing : svg`<path class="probable" d=${scene.probablePath} opacity=${dim ? 0.2 : 0.6} />`}
      ${look.muted.has('venue') ? nothing : svg`<path class="venue-ties" d=${scene.venuePath} opacity=${dim ? 0.2 : 0.6} />`}
    </g>
  </svg>`;
}

/** Over the canvas: the three loud things (rings, dotted arcs, amber lines), then names. */
export function overlay(frame: Frame, look: OverlayLook): TemplateResult {
  const faded = (id: string) => look.lit !== null && look.pair !== id;
  const quiet = (id: string) => look.lit !== null && !look.lit.has(id);
  return html`<svg class="over" aria-hidden="true">
    ${frame.venues.map(
      ({ id, at: [x, y], r }) =>
        svg`<rect class="venue" x=${x - r} y=${y - r} width=${2 * r} height=${2 * r} opacity=${look.lit ? 0.3 : 1} data-id=${id} />`,
    )}
    ${frame.arcs.map(
      (arc) => svg`<g class="arc" opacity=${faded(arc.id) ? 0.22 : 1}>
        <path d=${arc.path} />
        ${arc.ends.map(([x, y]) => svg`<circle cx=${x} cy=${y} r="4" />`)}
      </g>`,
    )}
    ${frame.fragile.map(
      ({ id, path, mark, square }) => svg`<g class="thread" opacity=${faded(id) ? 0.25 : 1}>
        <path d=${path} />
        ${mark ? failureMark(mark, square) : nothing}
      </g>`,
    )}
    ${frame.rings.map(
      ({ id, at: [x, y], r }) => svg`<g class="ring" opacity=${quiet(id) ? 0.25 : 1}>
        <circle class="gap" cx=${x} cy=${y} r=${r - 2.4} /><circle cx=${x} cy=${y} r=${r} />
      </g>`,
    )}
    ${frame.labels.names.map(
      (
        label,
      ) => svg`<text class=${label.bridge ? 'name bridge' : 'name'} text-anchor=${label.anchor} opacity=${quiet(label.id) ? 0.35 : 1}>
        ${label.lines.map((line, index) => svg`<tspan x=${label.x} y=${label.y + (index - (label.lines.length - 1) / 2) * 15}>${line}</tspan>`)}
      </text>`,
    )}
  </svg>`;
}

function failureMark([x, y]: [number, number], square: boolean) {
  if (square) return svg`<rect class="fail" x=${x - 5} y=${y - 5} width="10" height="10" />`;
  return svg`<circle class="fail" cx=${x} cy=${y} r="10" />`;
}

/** The sign of a legend entry, drawn as on the map. */
export function legendSign(symbol: LegendSymbol): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 30 16" width="30" height="16" aria-hidden="true">${SIGNS[symbol]}</svg>`;
}

const SIGNS: Record<LegendSymbol, TemplateResult> = {
  ring: svg`<g class="ring"><circle cx="15" cy="8" r="7" fill="none" /></g><circle class="plain" cx="15" cy="8" r="4" />`,
  missing: svg`<g class="arc"><path d="M4 8H26" /></g>`,
  fragile: svg`<g class="thread"><path d="M3 8H27" /></g>`,
  venue: svg`<rect class="venue" x="11" y="4" width="8" height="8" />`,
  probable: svg`<path class="probable" d="M3 8H27" />`,
  between: svg`<path class="tie between" d="M3 8H27" />`,
  within: svg`<path class="tie" d="M3 8H27" />`,
  loose: svg`<circle class="plain" cx="15" cy="8" r="4" />`,
  size: svg`<circle class="plain" cx="6" cy="8" r="2" /><circle class="plain" cx="13" cy="8" r="3.5" /><circle class="plain" cx="23" cy="8" r="5.5" />`,
};
