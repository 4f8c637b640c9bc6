import { describe, expect, it } from 'vitest';
import { foldNetwork } from '../../../analysis/kernels/core.ts';
import { foldTwins } from '../../../analysis/kernels/fold-twins.ts';
import { networkOf } from '../../support/networks.ts';

/** The sets of two and more that are folded, by name, with how far they are apart. */
function folded(text: string, { directed = false } = {}): [number, string][] {
  const network = networkOf(text, { directed });
  const { core, vertices } = foldNetwork(network.out);
  const { place, apart, core: quotient } = foldTwins(core);
  return Array.from(apart, (distance, at): [number, string] => {
    const names = network.ids.filter((_, v) => vertices.indexOf(v) >= 0 && place[vertices.indexOf(v)] === at);
    expect(quotient.members[at]).toBe(names.length);
    return [distance, names.sort().join(' ')];
  }).filter(([distance]) => distance > 0);
}

describe('foldTwins', () => {
  it('folds those who are tied to each other and to the same others', () => {
    expect(folded('a-b b-c a-c c-d d-e e-f f-c')).toEqual([
      [1, 'a b'],
      [2, 'd f'],
    ]);
  });

  it('folds those who are not tied, and counts the pendants of all of them', () => {
    const network = networkOf('h-a h-b h-c a-x b-y b-z k-h k-a k-b');
    const { core } = foldTwins(foldNetwork(network.out).core);
    // a and b with their three pendants; h and k, who are tied, with c.
    expect([...core.members]).toEqual([2, 2]);
    expect([...core.folded].toSorted()).toEqual([1, 3]);
  });

  it('does not take hosts of pendants alone, in pieces apart, for twins', () => {
    expect(folded('a-b a-c x-y x-z')).toEqual([]);
  });

  it('leaves what differs by one neighbour, and what is drawn with a direction', () => {
    expect(folded('a-b b-c c-d d-e e-a')).toEqual([]);
    expect(folded('s-a s-b a-t b-t', { directed: true })).toEqual([]);
    expect(folded('s-a s-b a-t b-t')).toEqual([
      [2, 'a b'],
      [2, 's t'],
    ]);
  });
});
