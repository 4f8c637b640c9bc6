import { describe, expect, it } from 'vitest';
import { keyPlayersReach, keyPlayersRemoval } from '../../../analysis/measures/key-players.ts';
import { chain, networkOf } from '../../support/networks.ts';

describe('keyPlayersRemoval', () => {
  it('takes the one between two halves, not the one with most ties', () => {
    const network = networkOf('a-b b-c a-c c-m m-p p-q q-r p-r p-s');
    const [one] = keyPlayersRemoval(network);
    expect(one!.vertices.map((v) => network.ids[v])).toEqual(['p']);
    expect(one!.exact).toBe(true);
  });

  it('takes the first in id order among equals', () => {
    const network = networkOf('a-b b-c c-d d-a');
    expect(keyPlayersRemoval(network)[0]!.vertices).toEqual([0]);
  });

  it('says where it only extends a smaller set, and stops above 400', () => {
    expect(keyPlayersRemoval(chain(40)).map(({ exact }) => exact)).toEqual([true, true, false]);
    expect(keyPlayersRemoval(chain(90)).map(({ exact }) => exact)).toEqual([true, false, false]);
    expect(keyPlayersRemoval(chain(401))).toEqual([]);
    expect(keyPlayersRemoval(networkOf('a-b'))).toEqual([]);
  });
});

describe('keyPlayersReach', () => {
  it('counts members and everybody within two ties of one of them', () => {
    const sets = keyPlayersReach(chain(10));
    expect(sets.map(({ reached, steps }) => [reached, steps])).toEqual([
      [5, 2],
      [10, 2],
      [10, 2],
    ]);
    expect(sets[1]!.vertices).toEqual([2, 7]);
  });

  it('stops above 400', () => {
    expect(keyPlayersReach(chain(401))).toEqual([]);
  });
});
