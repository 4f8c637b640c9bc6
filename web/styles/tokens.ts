/** Light or dark, resolved: what a canvas draws in. */
export type Scheme = 'light' | 'dark';

/** The colours of tokens.css for drawing surfaces that cannot read custom properties: [light, dark]. */
export const TOKENS = {
  paper: ['#faf9f6', '#14171c'],
  panel: ['#ffffff', '#1b2027'],
  ink: ['#1d2329', '#e9ebee'],
  muted: ['#5f6975', '#98a1ad'],
  line: ['#e4e1da', '#2b323c'],
  field: ['#8b8f94', '#6f7885'],
  hover: ['#f3f1ec', '#232a33'],
  accent: ['#1f5fbf', '#7cc4ff'],
  'accent-ground': ['#ecf2fb', '#233140'],
  'on-accent': ['#ffffff', '#10151b'],
  gap: ['#c2410c', '#ff8f6b'],
  'gap-ground': ['#fdf1ea', '#38241e'],
  warning: ['#b7791f', '#f2c14e'],
  'warning-text': ['#855408', '#f2c14e'],
  'warning-ground': ['#fdf5e3', '#352d1b'],
  good: ['#2e7d4f', '#6fce97'],
  'good-ground': ['#eaf5ee', '#1c3127'],
  tie: ['#59626d', '#a6afba'],
} as const satisfies Record<string, readonly [string, string]>;

export type TokenName = keyof typeof TOKENS;

/** One colour of the page, as `#rrggbb`. */
export function token(name: TokenName, scheme: Scheme): string {
  return TOKENS[name][scheme === 'light' ? 0 : 1];
}
