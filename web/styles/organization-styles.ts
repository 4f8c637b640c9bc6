import { css } from 'lit';

export const organizationStyles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: var(--space-3);
    margin: var(--space-2) 0 var(--space-5);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 6px;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 320px;
    gap: var(--space-5);
    align-items: start;
  }
  .columns > * {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    min-width: 0;
  }
  section h2 {
    margin-bottom: var(--space-2);
  }
  section > p + p {
    margin-top: 4px;
  }
  .joined li {
    display: flex;
    justify-content: space-between;
    gap: var(--space-2);
    padding: 2px 0;
  }
  .group {
    color: inherit;
  }
  .dot {
    display: inline-block;
    width: 9px;
    height: 9px;
    margin-right: 6px;
    border-radius: 50%;
    background: var(--dot);
  }
  dl {
    display: grid;
    gap: 6px;
  }
  dt {
    color: var(--muted);
    font-size: var(--text-small);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .measures div {
    display: flex;
    justify-content: space-between;
    gap: var(--space-3);
  }
  .measures dt a {
    color: inherit;
  }
  .skeleton {
    display: grid;
    gap: var(--space-3);
  }
  .skeleton i {
    height: 72px;
    border-radius: var(--radius-large);
    background: var(--line);
    opacity: 0.6;
  }
  @media (max-width: 1080px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
