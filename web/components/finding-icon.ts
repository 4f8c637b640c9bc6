import { html, svg, type TemplateResult } from 'lit';

interface Drawing {
  /** Class of `findingIconStyles`: the ground's colour. */
  tone: 'gap' | 'warning' | 'bridge' | 'quiet';
  shape: TemplateResult;
}

const BANG = svg`<path d="M10 4.5v7" stroke-width="2.2" /><circle cx="10" cy="15" r="1.3" fill="currentColor" stroke="none" />`;

const DRAWINGS: Record<string, Drawing> = {
  missing_bridge: { tone: 'gap', shape: BANG },
  fragile_bridge: { tone: 'warning', shape: svg`<path d="M10 4.5 16 15H4Z" />` },
  bridge_organization: {
    tone: 'bridge',
    shape: svg`<circle cx="10" cy="10" r="2.3" fill="currentColor" stroke="none" /><circle cx="10" cy="10" r="5.6" />`,
  },
  designated_without_bridge: {
    tone: 'quiet',
    shape: svg`<path d="M7.5 8a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8" /><circle cx="10" cy="15" r="1.1" fill="currentColor" stroke="none" />`,
  },
  cutpoint: { tone: 'warning', shape: svg`<path d="M4 10h4M12 10h4M10 4v12" />` },
  isolates: {
    tone: 'quiet',
    shape: svg`<circle cx="6" cy="7" r="1.6" /><circle cx="14" cy="8" r="1.6" /><circle cx="9" cy="14" r="1.6" />`,
  },
  over_centralization: {
    tone: 'bridge',
    shape: svg`<circle cx="10" cy="10" r="2" fill="currentColor" /><path d="M10 8V4M11.7 11l3.5 2M8.3 11l-3.5 2" />`,
  },
  silo: {
    tone: 'warning',
    shape: svg`<rect x="4.5" y="4.5" width="11" height="11" rx="3.5" /><circle cx="10" cy="10" r="1.5" fill="currentColor" />`,
  },
  dormant_agreements: { tone: 'quiet', shape: svg`<circle cx="10" cy="10" r="5.6" stroke-dasharray="2 2.4" />` },
};

/** The sign of a kind of finding: a shape of its own on the colour of its kind; grey tells them apart as well. */
export function findingIcon(code: string): TemplateResult {
  const { tone, shape } = DRAWINGS[code] ?? { tone: 'quiet', shape: BANG };
  return html`<svg class="finding-icon ${tone}" width="26" height="26" viewBox="-1 -1 22 22" fill="none"
    stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shape}</svg>`;
}
