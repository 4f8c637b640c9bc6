// The shape that stands for the status of a pair of groups. Shape, not colour, carries it: it reads in grey.

import { type SVGTemplateResult, svg } from 'lit';
import type { GapStatus } from '../../analysis/document.ts';

/** A 16 by 16 drawing in the current colour: ring with a slash, triangle, dot, or ring (through third parties). */
export function statusGlyph(status: GapStatus): SVGTemplateResult {
  return svg`<g fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round">${SHAPES[status]}</g>`;
}

const SHAPES: Record<GapStatus, SVGTemplateResult> = {
  broker_free: svg`<circle cx="8" cy="8" r="5.4" /><line x1="3.4" y1="12.6" x2="12.6" y2="3.4" />`,
  fragile: svg`<path d="M8 2.8 13.6 12.9 H2.4 Z" fill="var(--warning, none)" />`,
  bridged: svg`<circle cx="8" cy="8" r="2.6" fill="currentColor" />`,
  linked: svg`<circle cx="8" cy="8" r="4.4" fill="currentColor" />`,
};
