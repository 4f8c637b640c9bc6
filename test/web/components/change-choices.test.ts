import { expect, test } from 'vitest';
import {
  type ChangeEntry,
  chooseEntry,
  chooseList,
  isTaken,
  TAKE_ALL,
} from '../../../web/components/change-choices.ts';

const entry = (id: string, line: number): ChangeEntry => ({
  id,
  subject: 'seats',
  kind: id.includes('added') ? 'added' : 'ended',
  name: id,
  was: null,
  places: [],
  detail: null,
  probable: false,
  fields: [],
  before: [],
  after: [{ file: 'ca.csv', line }],
  endedOn: null,
  weight: 0,
  refusable: true,
});
const entries = [entry('seats.added.1', 2), entry('seats.added.2', 3), entry('seats.added.3', 3)];
const taken = (choices: Parameters<typeof isTaken>[1]) =>
  entries.filter((one) => isTaken(one, choices)).map(({ id }) => id);

test('all are taken until one is left out', () => {
  expect(taken(TAKE_ALL)).toHaveLength(3);
  expect(taken(chooseEntry(entries, entries[0]!, false, TAKE_ALL))).toEqual(['seats.added.2', 'seats.added.3']);
});

test('what stands in one row is taken or left out together', () => {
  const without = chooseEntry(entries, entries[1]!, false, TAKE_ALL);
  expect(taken(without)).toEqual(['seats.added.1']);
  expect(taken(chooseEntry(entries, entries[2]!, true, without))).toHaveLength(3);
});

test('a list is left out whole, but for what is taken of it all the same; taking it again forgets both', () => {
  const none = chooseList('seats.added', false, TAKE_ALL);
  expect(taken(none)).toEqual([]);
  const one = chooseEntry(entries, entries[0]!, true, none);
  expect([one.refused, taken(one)]).toEqual([['seats.added'], ['seats.added.1']]);
  expect(chooseList('seats.added', true, one)).toEqual(TAKE_ALL);
});

test('what stands by itself in a row with others is taken or left out alone', () => {
  const wide = [1, 2].map((n) => ({
    ...entry(`seats.ended.${n}`, 2),
    alone: true,
    before: [{ file: 'ca.csv', line: 2 }],
  }));
  expect(chooseEntry(wide, wide[0]!, false, TAKE_ALL).refused).toEqual(['seats.ended.1']);
});
