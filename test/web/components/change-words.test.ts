import { expect, test } from 'vitest';
import type { ChangesReply } from '../../../server/contract/changes.ts';
import { changedValue, changeTitle } from '../../../web/components/change-words.ts';

const SEAT = {
  subject: 'seats',
  name: 'Karine Laporte',
  places: ['MRC de Joliette'],
  detail: 'chair',
} as unknown as ChangesReply['entries'][number];

test('the role of a seat is said in the reader’s words, and not by its code', () => {
  expect(changeTitle(SEAT, 'fr')).toMatch(/^Karine Laporte, MRC de Joliette \(Présid/);
  expect(changedValue('role', 'treasurer', 'fr')).toMatch(/^Trésor/);
  expect(changedValue('role', 'treasurer', 'en')).toBe('Treasurer');
});

test('a yes or no is said in the reader’s words', () => {
  expect(['board_roster_complete', 'data_received', 'voting'].map((field) => changedValue(field, 'yes', 'fr'))).toEqual(
    ['Oui', 'Oui', 'Oui'],
  );
});
