import { expect, test } from 'vitest';
import { identify } from '../../../analysis/graph/identities.ts';
import { timelineOf } from '../../../analysis/graph/timeline.ts';
import { agreement, person, roster, seat } from '../../support/roster.ts';

const timeline = (input: ReturnType<typeof roster>) => timelineOf(input, identify(input, 'name', false));

test('counts pairs tied, seats and agreements at the end of each month, up to the last stated day', () => {
  const input = roster({
    people: [person('p', 'Ana')],
    seats: [
      seat('A', 'p', { period: { from: '2026-01-15', to: '2026-03-15' } }),
      seat('B', 'p', { period: { from: '2026-02-10', to: null } }),
    ],
    agreements: [agreement('1', 'alliance', ['A', 'B'], { period: { from: '2026-04-02', to: null } })],
  });
  expect(timeline(input).months).toEqual([
    { month: '2026-01', ties: 0, seats: 1, agreements: 0 },
    { month: '2026-02', ties: 1, seats: 2, agreements: 0 },
    { month: '2026-03', ties: 0, seats: 1, agreements: 0 },
    { month: '2026-04', ties: 1, seats: 1, agreements: 1 },
  ]);
});

test('a long history is read by year and ends on its own last day', () => {
  const input = roster({
    people: [person('p', 'Ana')],
    seats: [
      seat('A', 'p', { period: { from: '1950-03-01', to: null } }),
      seat('B', 'p', { period: { from: '2020-02-13', to: null } }),
    ],
  });
  const { months } = timeline(input);
  expect(months.length).toBe(70);
  expect(months.at(-1)).toEqual({ month: '2020-02', ties: 1, seats: 2, agreements: 0 });
  expect(months.at(-2)).toEqual({ month: '2019-02', ties: 0, seats: 1, agreements: 0 });
});

test('an undated roster has no months', () => {
  expect(timeline(roster({ people: [person('p', 'Ana')], seats: [seat('A', 'p')] }))).toEqual({
    months: [],
    events: [],
  });
});
