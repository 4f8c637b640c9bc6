import { type CSSResult, unsafeCSS } from 'lit';
import { STEP_COLORS } from './diverging-scale.ts';

/** `.step-0` to `.step-6`: the grounds of the diverging scale, light and dark, for the matrix and its legend alike. */
export const stepStyles: CSSResult = unsafeCSS(
  STEP_COLORS.light
    .map((light, step) => `.step-${step} { background: light-dark(${light}, ${STEP_COLORS.dark[step]}); }`)
    .join('\n'),
);
