import { css } from 'lit';

/** The matrix on the left beside the list; one column where there is no room, the list before what is left unsaid. */
export const gapsViewStyles = css`
  header {
    max-width: 60rem;
    margin-bottom: var(--space-4);
  }
  .headline {
    margin-top: var(--space-1);
    font-size: var(--text-large);
  }
  .columns {
    display: grid;
    grid-template: 'left right' auto 'rest right' 1fr / minmax(0, 11fr) minmax(0, 10fr);
    align-items: start;
    gap: var(--space-4);
  }
  .left {
    grid-area: left;
  }
  .right {
    grid-area: right;
  }
  .rest {
    grid-area: rest;
  }
  .right,
  .rest {
    display: grid;
    gap: var(--space-4);
  }
  .left label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin: var(--space-2) 0;
  }
  gap-legend {
    margin-top: var(--space-3);
  }
  details {
    margin-top: var(--space-3);
  }
  summary {
    cursor: pointer;
  }
  .list h2 {
    margin-bottom: var(--space-1);
  }
  .list li + li {
    border-top: var(--hairline);
  }
  @media (max-width: 1080px) {
    .columns {
      grid-template: 'left' auto 'right' auto 'rest' auto / minmax(0, 1fr);
    }
  }
`;
