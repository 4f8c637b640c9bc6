/** Case, accents and the kind of apostrophe do not matter in a search. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ`]/g, "'")
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase();
}

/** Does every word of the query stand in one of the texts? An empty query matches everything. */
export function matchesFolded(texts: readonly string[], query: string): boolean {
  const haystack = foldForSearch(texts.join(' '));
  return foldForSearch(query)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
