import { css } from 'lit';

export const reviewStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }
  header p {
    max-width: 76ch;
    margin-top: var(--space-1);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-4);
    align-items: center;
  }
  .kinds {
    display: flex;
    gap: var(--space-1);
  }
  .choices label {
    display: flex;
    gap: var(--space-2);
    align-items: center;
  }
  input[type='search'] {
    width: 220px;
    max-width: 100%;
  }
  .progress {
    display: grid;
    gap: 4px;
  }
  .progress button {
    justify-self: start;
    margin-top: var(--space-2);
  }
  progress {
    width: 100%;
    height: 8px;
    appearance: none;
    border: 0;
    border-radius: var(--radius-pill);
    background: var(--line);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  .batch {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    align-items: center;
    padding: var(--space-2) 0;
    background: var(--paper);
  }
  .batch p {
    flex: 1 1 180px;
  }
  ol {
    display: grid;
    gap: var(--space-3);
  }
  li:focus-visible {
    border-radius: var(--radius-large);
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-3);
  }
  .alert {
    padding: var(--space-3) var(--space-4);
    border: 1px solid var(--warning);
    border-radius: var(--radius);
    background: var(--warning-ground);
  }
  @media (max-width: 720px) {
    .kinds,
    .kinds button {
      flex: 1;
    }
    .kinds,
    .choices label,
    input[type='search'],
    select {
      width: 100%;
    }
    .keys {
      display: none;
    }
  }
`;
