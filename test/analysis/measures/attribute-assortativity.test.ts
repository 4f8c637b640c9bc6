import { describe, expect, it } from 'vitest';
import { attributeAssortativity } from '../../../analysis/measures/attribute-assortativity.ts';
import { networkOf } from '../../support/networks.ts';

describe('attributeAssortativity', () => {
  it('is 1 when every tie stays inside, and below 0 when every tie leaves', () => {
    expect(attributeAssortativity(networkOf('a-b c-d'), ['x', 'x', 'y', 'y'])).toBe(1);
    expect(attributeAssortativity(networkOf('a-b c-d'), ['x', 'y', 'x', 'y'])).toBe(-1);
  });

  it('leaves out who has no group, with the ties', () => {
    const whole = attributeAssortativity(networkOf('a-b b-c c-d'), ['x', 'x', 'y', 'y']);
    expect(attributeAssortativity(networkOf('a-b b-c c-d d-e'), ['x', 'x', 'y', 'y', null])).toBe(whole);
  });

  it('is undefined with one group, or without a tie', () => {
    expect(attributeAssortativity(networkOf('a-b'), ['x', 'x'])).toBeNull();
    expect(attributeAssortativity(networkOf('a b'), ['x', 'y'])).toBeNull();
  });
});
