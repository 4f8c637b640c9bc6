import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleNetwork, projectPeople } from '../../../analysis/graph/people.ts';
import { DEFAULT_OPTIONS } from '../../../analysis/types.ts';
import { person, roster, seat, tie } from '../../support/roster.ts';

const YEARS = [null, '2001', '2005', '2009'];
const held = fc.record({
  board: fc.nat(4),
  who: fc.nat(9),
  from: fc.constantFrom(...YEARS),
  to: fc.constantFrom(...YEARS),
});

describe('the network of people for paths alone', () => {
  it('is the projected one: people, order and ties, on every day', () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 40 }), fc.constantFrom('all', 'latest', '2005-06-01'), (seats, asOf) => {
        const given = roster({
          people: Array.from({ length: 12 }, (_, i) => person(`p${i}`, `Person ${i}`)),
          seats: seats.map(({ board, who, from, to }) => ({
            ...seat(`o${board}`, `p${who}`),
            period: { from: from && `${from}-01-01`, to: to && `${to}-12-31` },
          })),
        });
        const options = { ...DEFAULT_OPTIONS, asOf };
        const { network } = projectPeople(given, options);
        const paths = peopleNetwork(given, options)!;
        expect(paths.ids).toEqual(network.ids);
        expect(paths.out.offsets).toEqual(network.out.offsets);
        expect(paths.out.targets).toEqual(network.out.targets);
      }),
    );
  });

  it('is left to the projection where a direction counts, or something else ties people', () => {
    const people = ['a', 'b'].map((id) => person(id, id));
    const seats = people.map(({ id }) => seat('o', id));
    const plain = roster({ people, seats });
    expect(peopleNetwork(plain, DEFAULT_OPTIONS)!.out.targets).toEqual(Uint32Array.of(1, 0));
    expect(peopleNetwork(plain, { ...DEFAULT_OPTIONS, directed: true })).toBeNull();
    expect(peopleNetwork(plain, { ...DEFAULT_OPTIONS, relations: ['interlock'] })).toBeNull();
    expect(peopleNetwork({ ...plain, ties: [tie('a', 'b', { level: 'people' })] }, DEFAULT_OPTIONS)).toBeNull();
  });
});
