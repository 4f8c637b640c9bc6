import { expect, test } from 'vitest';
import { renamed, settingsOf, withSettings } from '../../../web/app/file-settings.ts';

const NOTHING = { kinds: {}, mapping: {} };

test('what was settled of one table comes back as it went in, and leaves the others alone', () => {
  const own = {
    kind: 'people' as const,
    headers: null,
    mapping: { Nom: 'display_name' },
    reversed: [],
    table: { dates: 'day-first' as const },
  };
  const settled = withSettings({ ...NOTHING, kinds: { 'b.csv': 'ties' } }, 'a.csv', own);
  expect(settingsOf(settled, 'a.csv')).toEqual(own);
  expect(settled.kinds).toEqual({ 'b.csv': 'ties', 'a.csv': 'people' });
  expect(withSettings(settled, 'a.csv', settingsOf(NOTHING, 'a.csv')).mapping).toEqual({});
});

test('a mapping of any file takes the tables along that its rows go to, and no other', () => {
  const settled = {
    kinds: { 'a.csv': 'people' as const, 'a.csv.old': 'ties' as const },
    mapping: { 'a.csv': { x: 'note' }, 'a.csv/people': { y: 'note' } },
  };
  const saved = renamed(settled, 'a.csv', '*');
  expect(saved).toMatchObject({ kinds: { '*': 'people' }, mapping: { '*': { x: 'note' }, '*/people': { y: 'note' } } });
  expect(renamed(saved, '*', 'b.csv').mapping).toEqual({ 'b.csv': { x: 'note' }, 'b.csv/people': { y: 'note' } });
});
