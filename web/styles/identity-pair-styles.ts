import { css } from 'lit';

/** A pair under review: two columns, one under the other where there is no room. */
export const identityPairStyles = css`
  :host {
    padding: var(--space-4);
    border: var(--hairline);
    border-radius: var(--radius-large);
    background: var(--panel);
  }
  :host([selected]) {
    border-color: var(--accent);
    background: var(--accent-ground);
  }
  .head {
    display: flex;
    gap: var(--space-3);
    align-items: baseline;
  }
  .likely {
    flex: 1;
    color: var(--muted);
  }
  .pick {
    display: inline-grid;
    place-items: center;
    min-width: 24px;
    min-height: 24px;
    cursor: pointer;
  }
  input {
    width: 16px;
    height: 16px;
    accent-color: var(--accent);
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
    gap: var(--space-3) var(--space-5);
    margin-top: var(--space-3);
  }
  .side {
    min-width: 0;
    padding-left: var(--space-3);
    border-left: 2px solid var(--line);
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: var(--text-large);
  }
  mark {
    padding: 0 2px;
    border-radius: 3px;
    background: var(--warning-ground);
    color: var(--ink);
    box-shadow: inset 0 -2px 0 var(--warning);
  }
  li {
    padding-top: 2px;
  }
  dl {
    display: grid;
    gap: 2px;
    margin-top: var(--space-1);
  }
  dl div {
    display: flex;
    gap: var(--space-2);
  }
  dt {
    color: var(--muted);
  }
  .source {
    margin-top: var(--space-1);
    color: var(--muted);
    font-size: var(--text-small);
  }
  .evidence {
    display: grid;
    gap: 2px;
    margin-top: var(--space-3);
  }
  .decided {
    margin-top: var(--space-2);
    color: var(--muted);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-3);
  }
  kbd {
    padding: 0 5px;
    border: 1px solid var(--line);
    border-radius: 4px;
    color: var(--muted);
    font-family: inherit;
    font-size: var(--text-small);
  }
  @media (hover: none) {
    kbd {
      display: none;
    }
  }
`;
