import { css } from 'lit';

// Fragments for shadow roots: `static override styles = [base, buttons, css`...`]`. Tokens come from tokens.css.

/** Reset, links, focus ring, the visually hidden class. Every element starts with it. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1 {
    font-size: var(--text-title);
    font-weight: var(--weight-strong);
    line-height: 1.25;
  }
  h2 {
    font-size: var(--text-large);
    font-weight: var(--weight-strong);
    line-height: 1.3;
  }
  h3,
  h4 {
    font-size: var(--text-base);
    font-weight: var(--weight-strong);
    line-height: 1.35;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }
  /* To the card of a figure: there for who looks for it. */
  .method-link {
    color: var(--muted);
    font-weight: 400;
    white-space: nowrap;
  }
  .method-link:hover {
    color: var(--accent);
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
    border-radius: 4px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: var(--text-small);
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
`;

/** `<button>`: quiet by default, `.primary`, `.plain` (no border), `.icon` (square). */
export const buttons = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: 34px;
    padding: 5px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--ink);
    font: inherit;
    text-decoration: none;
    cursor: pointer;
    transition: background var(--motion);
  }
  button:hover:not(:disabled),
  .button:hover {
    background: var(--hover);
  }
  button:disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }
  .primary,
  .primary:hover:not(:disabled) {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .plain {
    border-color: transparent;
    background: none;
  }
  .icon {
    width: 34px;
    padding: 0;
  }
  button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-ground);
    font-weight: 600;
  }
`;

/** Text fields and selects of one height, with a border that can be seen (3:1). */
export const fields = css`
  input[type='text'],
  input[type='search'],
  input[type='date'],
  input[type='number'],
  select {
    min-height: 34px;
    padding: 5px 10px;
    border: 1px solid var(--field);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--ink);
    font: inherit;
  }
  input[type='checkbox'],
  input[type='radio'],
  input[type='range'] {
    accent-color: var(--accent);
  }
  label {
    cursor: pointer;
  }
`;

/** `.card`: a hairline panel. */
export const cards = css`
  .card {
    padding: var(--space-4);
    border: var(--hairline);
    border-radius: var(--radius-large);
    background: var(--panel);
  }
`;

/** `.pill`, with `.gap`, `.warning`, `.good`, `.plain`, `.quiet`: a short status in words. */
export const pills = css`
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    padding: 1px 9px;
    border: 1px solid currentcolor;
    border-radius: var(--radius-pill);
    font-size: var(--text-small);
    white-space: nowrap;
  }
  .pill.gap {
    background: var(--gap-ground);
    color: var(--gap);
  }
  .pill.warning {
    background: var(--warning-ground);
    color: var(--warning-text);
  }
  .pill.good {
    background: var(--good-ground);
    color: var(--good);
  }
  .pill.plain {
    border-color: var(--line);
    background: var(--accent-ground);
    color: var(--ink);
  }
  .pill.quiet {
    border-color: var(--line);
    color: var(--muted);
  }
`;

/** Real tables: sticky heads, hairlines, numbers to the right (`.number`), inside a focusable `.table-scroll`. */
export const tables = css`
  .table-scroll {
    /* What is hidden from the eye in a far column is clipped with it, instead of widening the page. */
    position: relative;
    overflow: auto;
    border: var(--hairline);
    border-radius: var(--radius-large);
    background: var(--panel);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption {
    padding: var(--space-2) var(--space-3);
    text-align: start;
  }
  th,
  td {
    padding: 7px 12px;
    border-bottom: var(--hairline);
    text-align: start;
    vertical-align: top;
  }
  th {
    font-weight: 600;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--panel);
    font-size: var(--text-small);
    color: var(--muted);
    white-space: nowrap;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  tbody tr:hover > * {
    background: var(--hover);
  }
  td.number,
  th.number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;
