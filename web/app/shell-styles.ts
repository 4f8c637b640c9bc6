import { css } from 'lit';

/** One grid: header 56 px, left column 232 px, content; on a narrow screen views move to the foot, controls to a sheet. */
export const shellStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    overflow: hidden;
  }
  .skip {
    position: absolute;
    top: -60px;
    left: var(--space-3);
    z-index: 20;
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--on-accent);
  }
  .skip:focus {
    top: var(--space-2);
  }
  .body {
    display: grid;
    grid-template-columns: var(--side-width) minmax(0, 1fr);
    flex: 1;
    min-height: 0;
  }
  .side {
    display: flex;
    flex-direction: column;
    overflow-y: auto;
    padding: var(--space-3) var(--space-3) var(--space-5);
    border-right: var(--hairline);
    background: var(--panel);
  }
  main {
    /* What is hidden from sight only is placed from here: it scrolls with the page and never lengthens the window. */
    position: relative;
    min-width: 0;
    overflow-y: auto;
    outline: none;
  }
  main[data-full] {
    overflow: hidden;
  }
  main[data-full] > :not(h1) {
    height: 100%;
  }
  main:not([data-full]) > * {
    max-width: 1320px;
    padding: var(--space-5);
  }
  /* What is shown stays as easy to read while its successor is fetched: the bar above and the work line say that it is. */
  main[aria-busy='true'] {
    cursor: progress;
  }
  .progress {
    position: relative;
    height: 0;
  }
  .progress i {
    position: absolute;
    top: -3px;
    left: 0;
    z-index: 5;
    width: 100%;
    height: 3px;
    background: linear-gradient(90deg, var(--accent) max(var(--done), 8%), transparent 0);
    opacity: 0;
    transition: opacity var(--motion);
  }
  .progress[data-busy] i {
    opacity: 1;
    animation: waiting 1.2s ease-in-out infinite alternate;
  }
  @keyframes waiting {
    to {
      filter: brightness(1.35) saturate(0.7);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .progress[data-busy] i {
      animation: none;
    }
  }
  /* Beside what it is about, never in its way: it comes and goes without moving anything. */
  work-line {
    position: fixed;
    bottom: var(--space-3);
    left: var(--space-3);
    z-index: 6;
    width: calc(var(--side-width) - 2 * var(--space-3));
  }
  .side[data-working] {
    padding-bottom: 160px;
  }
  view-navigation[data-place='bottom'] {
    display: none;
  }
  dialog.sheet {
    width: min(100%, 520px);
    max-width: none;
    max-height: 80dvh;
    margin: auto auto 0;
    padding: 0;
    border: 0;
    border-radius: 14px 14px 0 0;
    background: var(--panel);
    color: var(--ink);
    box-shadow: 0 -6px 30px rgb(0 0 0 / 18%);
  }
  dialog.sheet::backdrop {
    background: var(--scrim);
  }
  dialog header {
    position: sticky;
    top: 0;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: var(--space-3) var(--space-4);
    border-bottom: var(--hairline);
    background: var(--panel);
  }
  .sheet-body {
    padding: var(--space-2) var(--space-4) var(--space-5);
  }
  @media (max-width: 860px) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      display: none;
    }
    work-line {
      right: var(--space-3);
      bottom: calc(62px + env(safe-area-inset-bottom));
      width: auto;
    }
    view-navigation[data-place='bottom'] {
      display: block;
    }
    main:not([data-full]) > * {
      padding: var(--space-4) var(--space-4) var(--space-5);
    }
  }
  .printed {
    display: none;
  }
  @media print {
    .printed {
      display: block;
      margin-bottom: var(--space-2);
      color: var(--muted);
      font-size: var(--text-small);
    }
    :host {
      height: auto;
      overflow: visible;
    }
    app-header,
    .side,
    .skip,
    .progress,
    work-line,
    view-navigation[data-place='bottom'] {
      display: none;
    }
    .body {
      display: block;
    }
    main,
    main[data-full] {
      overflow: visible;
    }
    main:not([data-full]) > * {
      max-width: none;
      padding: 0;
    }
  }
`;
