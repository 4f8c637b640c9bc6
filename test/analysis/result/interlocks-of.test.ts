import { expect, test } from 'vitest';
import { interlocksOf } from '../../../analysis/result/interlocks-of.ts';
import { DEFAULT_OPTIONS } from '../../../analysis/types.ts';
import { person, roster, seat } from '../../support/roster.ts';

test('the interlocks of one organization: without names, as counted, with every candidate', () => {
  const people = [
    person('k', 'Key Holder'),
    ...['Ivone Kirouac', 'Ivone Kirouac', 'Kirouac Ivone'].map((name, i) => person(String(i), name, null)),
  ];
  const given = roster({
    people,
    seats: [
      seat('A', 'k'),
      seat('B', 'k'),
      seat('A', '0'),
      seat('B', '1'),
      seat('C', '2'),
      seat('A', '1', { relation: 'shared_officer' }),
    ],
  });
  const of = (id: string) => interlocksOf(given, given.seats, DEFAULT_OPTIONS, id);
  expect(of('A')).toEqual({ low: 1, counted: 2, high: 3 });
  expect(of('C')).toEqual({ low: 0, counted: 0, high: 2 });
  const keyed = roster({ people: people.slice(0, 1), seats: given.seats.slice(0, 2) });
  expect(interlocksOf(keyed, keyed.seats, DEFAULT_OPTIONS, 'A')).toEqual({ low: 1, counted: 1, high: 1 });
});
