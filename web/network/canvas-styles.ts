import { css } from 'lit';

/** How the map, its marks and its furniture look. Loud: ring, dotted arc, amber line; the rest is quiet. */
export const canvasStyles = css`
  :host { display: block; position: relative; width: 100%; height: 100%; min-height: 240px; overflow: hidden; background: var(--paper); contain: strict; }
  .stage, .stage > svg, .sigma, .marks { position: absolute; inset: 0; width: 100%; height: 100%; }
  .stage { touch-action: none; }
  .stage:focus-visible { outline: var(--focus); outline-offset: -3px; }
  svg.over, .marks { pointer-events: none; }
  .stage[data-hover] .sigma { cursor: pointer; }
  .hull { stroke-width: 1.2px; vector-effect: non-scaling-stroke; transition: fill-opacity var(--motion), stroke-opacity var(--motion); }
  .probable, .venue-ties { fill: none; stroke: var(--tie); stroke-width: 1px; vector-effect: non-scaling-stroke; }
  .probable { stroke-dasharray: 4 3; }
  .venue { fill: var(--panel); stroke: var(--tie); stroke-width: 1.4px; }
  .arc path { fill: none; stroke: var(--gap); stroke-width: 3.2px; stroke-linecap: round; stroke-dasharray: 0.1 8; }
  .arc circle { fill: var(--gap); }
  .thread path { fill: none; stroke: var(--warning); stroke-width: 2.2px; stroke-linejoin: round; }
  .fail { fill: none; stroke: var(--warning); stroke-width: 2.2px; }
  rect.fail { fill: var(--paper); }
  .ring circle { fill: none; stroke: var(--ink); stroke-width: 2.2px; }
  .ring .gap { stroke: var(--paper); stroke-width: 3px; }
  .name { font: 400 12px/1 var(--font); fill: var(--ink); dominant-baseline: central; paint-order: stroke; stroke: var(--paper); stroke-width: 3.5px; stroke-linejoin: round; }
  .name.bridge { font-size: 13.5px; font-weight: 700; }
  .marks button { position: absolute; left: 0; top: 0; margin: 0; min-height: 0; pointer-events: auto; font: inherit; line-height: 1; white-space: nowrap; cursor: pointer; }
  .group-name { padding: 2px 3px; border: 0; background: none; font-size: 13px !important; font-weight: 650 !important; text-shadow: 0 0 3px var(--paper), 0 0 3px var(--paper), 0 0 5px var(--paper), 0 0 2px var(--paper); }
  .group-name span { color: var(--muted); font-weight: 400; }
  .group-name:hover { text-decoration: underline; text-underline-offset: 3px; }
  .pill { padding: 0 10px; border-radius: var(--radius-pill); background: var(--panel); font-size: 12.5px !important; transition: background var(--motion); }
  .pill.missing { border: 1.4px solid var(--gap); color: var(--gap); font-weight: 700; }
  .pill.fragile { border: 1.2px solid var(--warning); color: var(--warning-text); font-weight: 600; }
  .pill.missing:hover, .pill.missing[aria-pressed='true'] { background: var(--gap-ground); }
  .pill.fragile:hover, .pill.fragile[aria-pressed='true'] { background: var(--warning-ground); }
  .marks .faded { opacity: 0.35; }
  .marks .faded:hover, .marks .faded:focus-visible { opacity: 1; }

  .tooltip { position: absolute; left: 0; top: 0; max-width: 260px; padding: 8px 11px; border: var(--hairline); border-radius: var(--radius); background: var(--panel); font-size: var(--text-small); pointer-events: none; z-index: 4; }
  .tooltip strong { display: block; font-size: var(--text-base); font-weight: 650; line-height: 1.3; }
  .tooltip p { margin-top: 3px; color: var(--muted); }
  .tooltip p.say { color: var(--ink); }

  .notes { position: absolute; width: fit-content; left: 16px; top: 12px; max-width: min(420px, 70%); font-size: var(--text-small); color: var(--muted); pointer-events: none; z-index: 2; }
  .notes strong { display: block; color: var(--ink); font-size: var(--text-base); font-weight: 650; }
  .zoom { position: absolute; right: 14px; bottom: 14px; display: flex; flex-direction: column; gap: 0; border: var(--hairline); border-radius: var(--radius); background: var(--panel); overflow: hidden; z-index: 2; }
  .zoom button { width: 32px; height: 32px; min-height: 0; padding: 0; border: 0; border-radius: 0; background: none; }
  .zoom button + button { border-top: var(--hairline); }
  .zoom svg { width: 16px; height: 16px; fill: none; stroke: currentcolor; stroke-width: 1.6; stroke-linecap: round; }

  .foot { position: absolute; left: 16px; right: 60px; bottom: 14px; display: flex; align-items: flex-end; gap: 28px; pointer-events: none; z-index: 2; }
  .legend { flex: none; border: var(--hairline); border-radius: var(--radius-large); background: color-mix(in srgb, var(--panel) 92%, transparent); font-size: var(--text-small); pointer-events: auto; max-width: 236px; }
  .legend summary { padding: 5px 11px 3px; font-weight: 650; cursor: pointer; list-style: none; }
  .legend summary::-webkit-details-marker { display: none; }
  .legend summary::after { content: '−'; float: right; margin-left: 12px; color: var(--muted); }
  .legend:not([open]) > summary::after, .legend details:not([open]) > summary::after { content: '+'; }
  .legend ul { padding: 0 5px 6px; }
  .legend details { border-top: var(--hairline); }
  .legend details summary { padding: 3px 11px; color: var(--muted); font-weight: 400; }
  .legend li > * { display: flex; align-items: center; gap: 8px; width: 100%; min-height: 21px; padding: 1px 6px; border: 0; border-radius: 6px; background: none; font: inherit; line-height: 1.25; color: var(--ink); text-align: start; justify-content: flex-start; }
  .legend button[aria-pressed='false'] { color: var(--muted); text-decoration: line-through; }
  .legend button[aria-pressed='false'] .sign { opacity: 0.35; }
  .legend .count { margin-left: auto; padding-left: 8px; color: var(--muted); font-variant-numeric: tabular-nums; }
  .sign { flex: none; }
  .sign .plain { fill: var(--muted); }
  .sign .tie { stroke: color-mix(in srgb, var(--tie) 50%, var(--paper)); stroke-width: 1.2px; }
  .sign .tie.between { stroke: var(--tie); }

  .shelf { flex: 1; display: flex; flex-wrap: wrap; gap: 10px 36px; min-width: 0; font-size: var(--text-small); color: var(--muted); }
  .shelf p { margin-bottom: 5px; }
  .shelf .dots { display: flex; flex-wrap: wrap; gap: 3px; max-width: 460px; pointer-events: auto; }
  .shelf .dots i { width: 11px; height: 11px; border: 1.3px solid var(--muted); border-radius: 50%; background: none; cursor: pointer; }
  .shelf .dots.received i { background: var(--muted); }
  .shelf .dots i:hover { border-color: var(--ink); background: var(--accent-ground); }
  .shelf .dots i.lit { outline: 2px solid var(--accent); outline-offset: 1px; }
  .shelf .dots.many i { width: 7px; height: 7px; border-width: 1px; }
  .shelf .dots.many { gap: 2px; }
  .shelf .dots.crowd { gap: 1px; max-height: 34px; overflow: hidden; }
  .shelf .dots.crowd i { width: 4px; height: 4px; border-width: 1px; }

  .plain-view { position: absolute; inset: 0; overflow: auto; padding: 24px; }
  .plain-view table { border-collapse: collapse; margin-top: 12px; }
  .plain-view th, .plain-view td { padding: 5px 12px 5px 0; border-bottom: var(--hairline); text-align: start; vertical-align: top; }
  .drawing { position: absolute; inset: 0; display: grid; place-items: center; color: var(--muted); }
  @media (max-width: 760px) {
    .plain-view { padding-top: 64px; }
    .foot { left: 10px; right: 54px; bottom: 10px; flex-direction: column; align-items: flex-start; gap: 8px; }
    .shelf { gap: 4px 14px; font-size: 11px; }
    .shelf .dots { display: none; }
    .shelf p { margin: 0; }
    .pill { font-size: 11.5px !important; padding: 0 8px; }
    .group-name { font-size: 12px !important; }
    .name.bridge { font-size: 12.5px; }
  }
  @media print { .zoom { display: none; } }
  @media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;
