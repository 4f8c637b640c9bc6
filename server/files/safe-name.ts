/** A name for a file on any system: letters without accents, digits and hyphens; at most 60 of them. */
export function safeName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '');
  return words.slice(0, 60).replace(/-+$/, '') || 'x';
}

/** `07-name.xlsx`: numbers as wide as the last one needs, at least two. */
export function numberedName(at: number, count: number, name: string, extension: string): string {
  const digits = Math.max(2, String(count).length);
  return `${String(at + 1).padStart(digits, '0')}-${safeName(name)}.${extension}`;
}
