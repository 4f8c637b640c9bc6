import { expect, it } from 'vitest';
import { sourceList } from '../../../web/components/source-list.ts';

const at = (file: string, ...lines: number[]) => lines.map((line) => ({ file, line }));

it('joins neighbouring lines and keeps files apart', () => {
  const sources = [...at('ententes.csv', 338, 336, 337, 341), ...at('liens.csv', 9)];
  expect(sourceList(sources, 'fr')).toBe('ententes.csv, lignes 336–338, 341 · liens.csv, ligne 9');
});

it('says nothing where nothing was read', () => {
  expect(sourceList([], 'en')).toBe('');
});
