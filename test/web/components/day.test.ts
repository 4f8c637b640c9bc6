import { expect, test } from 'vitest';
import { formatDay } from '../../../web/components/day.ts';

test('the first of a month is 1er in French, and only the first', () => {
  expect(formatDay('2026-09-01', 'fr')).toMatch(/^1er sept/);
  expect(formatDay('2026-09-11', 'fr')).toMatch(/^11 sept/);
  expect(formatDay('2026-09-01', 'en')).not.toContain('1er');
});
