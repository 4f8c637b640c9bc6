import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../web/styles/palette.ts';
import { type Scheme, TOKENS, type TokenName, token } from '../../../web/styles/tokens.ts';

const css = readFileSync('web/styles/tokens.css', 'utf8');
const declared = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    [light, dark],
  ]),
);

describe('tokens', () => {
  it('are the same in the style sheet and for canvases', () => {
    expect(Object.fromEntries(declared)).toEqual(TOKENS);
  });

  const READ_ON: [TokenName, TokenName][] = [
    ['ink', 'paper'],
    ['ink', 'panel'],
    ['muted', 'paper'],
    ['muted', 'panel'],
    ['muted', 'hover'],
    ['accent', 'panel'],
    ['accent', 'paper'],
    ['accent', 'accent-ground'],
    ['on-accent', 'accent'],
    ['gap', 'gap-ground'],
    ['gap', 'panel'],
    ['warning-text', 'warning-ground'],
    ['warning-text', 'panel'],
    ['good', 'good-ground'],
    ['good', 'panel'],
  ];

  it.each(READ_ON)('%s is readable on %s in both schemes', (text, ground) => {
    for (const scheme of ['light', 'dark'] as Scheme[]) {
      expect(contrast(token(text, scheme), token(ground, scheme))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('borders of fields can be seen', () => {
    for (const scheme of ['light', 'dark'] as Scheme[]) {
      expect(contrast(token('field', scheme), token('panel', scheme))).toBeGreaterThanOrEqual(3);
    }
  });
});
