import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdsOn } from '../../../analysis/graph/dates.ts';
import { seatsOn } from '../../../analysis/graph/interlocks.ts';
import { OPEN, seatDays } from '../../../analysis/graph/seat-days.ts';
import { seatedOrganizations, seatPlaces } from '../../../analysis/roster/seat-places.ts';
import { seat } from '../../support/roster.ts';

const day = fc.constantFrom(null, '2019-01-01', '2019-06-30', '2020-01-01', '2021-12-31');
const seats = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('p', 'q', 'r'), day, day)
    .map(([board, person, from, to]) => seat(board, person, { period: { from, to } })),
);

it('columns say of each seat what the seat says', () => {
  fc.assert(
    fc.property(seats, (list) => {
      const { boards, board, records, record } = seatPlaces(list);
      const { days, from, to } = seatDays(list);
      const dayOf = (place: number) => (place === OPEN ? null : days[place]);
      list.forEach(({ organizationId, personId, period }, i) => {
        expect([boards[board[i]!], records[record[i]!]]).toEqual([organizationId, personId]);
        expect({ from: dayOf(from[i]!), to: dayOf(to[i]!) }).toEqual(period);
      });
      expect(days).toEqual([...new Set(days)].sort());
    }),
  );
});

it('the seats of a day are those whose period holds on it, whether or not a seat begins or ends then', () => {
  fc.assert(
    fc.property(
      seats,
      fc.constantFrom('2018-01-01', '2019-06-30', '2020-01-01', '2020-05-05', '2022-01-01'),
      (list, on) => {
        const shown = seatsOn(list, on);
        expect(shown).toEqual(list.filter(({ period }) => holdsOn(period, on)));
        expect(seatedOrganizations(shown)).toEqual(new Set(shown.map(({ organizationId }) => organizationId)));
        const { records, record } = seatPlaces(shown);
        expect([...record].map((place) => records[place])).toEqual(shown.map(({ personId }) => personId));
      },
    ),
  );
});
