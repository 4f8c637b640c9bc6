import { css } from 'lit';

/** Canvas, findings (372 px) and foot (84 px); on a phone the canvas first and the findings in a sheet. */
export const networkViewStyles = css`
  :host { display: grid; grid-template: minmax(0, 1fr) var(--foot-height) / minmax(0, 1fr) var(--findings-width); height: 100%; min-height: 0; }
  .map { position: relative; min-width: 0; min-height: 0; }
  .map[data-stale] { opacity: 0.65; transition: opacity var(--motion); }
  .findings { overflow-y: auto; border-left: var(--hairline); background: var(--panel); }
  .foot { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; border-top: var(--hairline); background: var(--panel); }
  .foot month-bars { padding: 9px 22px 8px; }
  .method { padding: 12px 18px; border-left: var(--hairline); color: var(--muted); font-size: var(--text-small); line-height: 1.45; overflow: hidden; }
  .open { display: none; }
  dialog { width: min(100%, 560px); max-width: none; max-height: 82dvh; margin: auto auto 0; padding: 0; border: 0; border-radius: 14px 14px 0 0; background: var(--panel); color: var(--ink); box-shadow: 0 -6px 30px rgb(0 0 0 / 18%); }
  dialog::backdrop { background: var(--scrim); }
  dialog header { position: sticky; top: 0; z-index: 1; display: flex; justify-content: flex-end; padding: 8px 12px; background: var(--panel); border-bottom: var(--hairline); }
  @media (max-width: 1100px) {
    :host { grid-template-columns: minmax(0, 1fr) 300px; }
  }
  @media (max-width: 860px) {
    :host { grid-template: minmax(0, 1fr) auto / minmax(0, 1fr); }
    .findings, .method { display: none; }
    .foot { display: block; }
    .foot month-bars { padding: 6px 14px 8px; }
    .open { display: inline-flex; position: absolute; right: 10px; top: 10px; z-index: 3; }
  }
  @media print {
    :host { display: block; height: auto; }
    .map { height: 620px; }
    .foot, .open { display: none; }
  }
`;
