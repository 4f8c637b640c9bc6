/** Spellings of one sound in French and English, longest first; what remains is compared without vowels or doubles. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(h|wr)(?=[a-z])/, ''],
  [/^kn/, 'n'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  [/sch|sh|ch/g, 'x'],
  [/[ckq]u?(?=[aeiouy])|[ckq]/g, 'k'],
  [/[sz]/g, 's'],
  [/[dt]h?/g, 't'],
  [/[bp]/g, 'p'],
  [/[vw]/g, 'v'],
  [/[gj]/g, 'j'],
  [/[mn]/g, 'n'],
];

/**
 * A key that spellings of one name by ear share ("Gauthier", "Gautier", "Gaultier" apart from its l; "Thibault", "Thibeau"
 * by their first consonants): for finding pairs to compare, never for judging them. At most four letters.
 */
export function soundKey(word: string): string {
  let key = word;
  for (const [pattern, sound] of SPELLINGS) key = key.replace(pattern, sound);
  const first = key[0] ?? '';
  const rest = key.slice(1).replace(/[aeiouyh]/g, '');
  return (/[aeiouy]/.test(first) ? 'a' : first)
    .concat(rest)
    .replace(/(.)\1+/g, '$1')
    .slice(0, 4);
}
