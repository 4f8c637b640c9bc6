import { html, svg, type TemplateResult } from 'lit';

// Drawn here, 20 x 20, one stroke: no icon font, no request. Always beside words or with a label on the button.
const PATHS = {
  search: svg`<circle cx="8.5" cy="8.5" r="5" /><path d="m12.5 12.5 4 4" />`,
  sun: svg`<circle cx="10" cy="10" r="3.4" /><path d="M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4" />`,
  moon: svg`<path d="M16 12.2A6.6 6.6 0 0 1 7.8 4 6.6 6.6 0 1 0 16 12.2Z" />`,
  auto: svg`<circle cx="10" cy="10" r="6.5" /><path d="M10 3.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor" />`,
  portrait: svg`<rect x="3.5" y="3.5" width="13" height="13" rx="2" /><path d="M6.5 8h7M6.5 11h7M6.5 14h4" />`,
  network: svg`<circle cx="5" cy="14" r="2.2" /><circle cx="15" cy="14.5" r="2.2" /><circle cx="10" cy="5" r="2.2" /><path d="m6 12 3-5M11 7l3.2 5.6M7.2 14.1h5.6" />`,
  gaps: svg`<circle cx="4.5" cy="12" r="2.2" /><circle cx="15.5" cy="12" r="2.2" /><path d="M5 8c2.5-4 7.5-4 10 0" stroke-dasharray="0.1 3" />`,
  brokers: svg`<circle cx="10" cy="10" r="2.6" fill="currentColor" /><circle cx="10" cy="10" r="6.4" />`,
  organizations: svg`<path d="M4 16.5v-11h6v11M10 9h6v7.5M3 16.5h14M6.5 8.5h1M6.5 11.5h1M12.5 12h1" />`,
  data: svg`<path d="M10 3v9M6.5 8.5 10 12l3.5-3.5M4 14v2.5h12V14" />`,
  methods: svg`<path d="M4 4.5h5c1 0 1 .6 1 1.5v10c0-1-.6-1.5-1.5-1.5H4zM16 4.5h-5c-1 0-1 .6-1 1.5v10c0-1 .6-1.5 1.5-1.5H16z" />`,
  layers: svg`<path d="m10 3 7 3.8-7 3.8-7-3.8zM3.5 10.5 10 14l6.5-3.5M3.5 14 10 17.5l6.5-3.5" />`,
  workspaces: svg`<path d="M3.5 7.5v-3h4l1.5 2h5v2M3.5 16V8.5h4l1.5 2h7.5V16z" />`,
  close: svg`<path d="m5 5 10 10M15 5 5 15" />`,
  more: svg`<path d="M4 10h.01M10 10h.01M16 10h.01" stroke-width="2.6" />`,
  arrow: svg`<path d="M4 10h12M11.5 5.5 16 10l-4.5 4.5" />`,
  up: svg`<path d="M10 16V4M5.5 8.5 10 4l4.5 4.5" />`,
  file: svg`<path d="M5 3h6l4 4v10H5zM11 3v4h4" />`,
  undo: svg`<path d="M4 8h8a4 4 0 0 1 0 8H8M7 4.5 3.5 8 7 11.5" />`,
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon in the text's colour; the words beside it say what it means. */
export function icon(name: IconName, size = 18): TemplateResult {
  return html`<svg width=${size} height=${size} viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`;
}
