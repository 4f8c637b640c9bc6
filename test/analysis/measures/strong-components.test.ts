import { describe, expect, it } from 'vitest';
import { strongComponents } from '../../../analysis/measures/strong-components.ts';
import { chain, networkOf } from '../../support/networks.ts';

describe('strongComponents', () => {
  it('joins those who reach each other, by first member', () => {
    const { labels, sizes } = strongComponents(networkOf('a-b b-c c-a c-d d-e e-d f', { directed: true }));
    expect(labels).toEqual([0, 0, 0, 1, 1, 2]);
    expect(sizes).toEqual([3, 2, 1]);
  });

  it('is the components where ties have no direction, however long the chain', () => {
    expect(strongComponents(chain(20_000)).sizes).toEqual([20_000]);
  });
});
