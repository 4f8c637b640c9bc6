import { css } from 'lit';

/** The grounds of `findingIcon`. */
export const findingIconStyles = css`
  .finding-icon {
    flex: none;
    border-radius: 7px;
    background: var(--muted);
    color: var(--panel);
  }
  .finding-icon.gap {
    background: var(--gap);
  }
  .finding-icon.warning {
    background: var(--warning);
  }
  .finding-icon.bridge {
    background: var(--accent);
  }
`;
