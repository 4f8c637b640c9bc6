import { describe, expect, it } from 'vitest';
import { bitCount, inverseDistances, reachWithin } from '../../../analysis/kernels/reach-rows.ts';
import { chain, networkOf } from '../../support/networks.ts';

describe('bitCount', () => {
  it.each([
    [0, 0],
    [1, 1],
    [0xff, 8],
    [0x80000000, 1],
    [0xffffffff, 32],
    [-1, 32],
  ])('of %i is %i', (word, bits) => {
    expect(bitCount(word)).toBe(bits);
  });
});

describe('inverseDistances', () => {
  it('sums 1/distance over ordered pairs, past one word of 32 vertices', () => {
    const n = 70;
    let wanted = 0;
    for (let d = 1; d < n; d++) wanted += (2 * (n - d)) / d;
    expect(inverseDistances(chain(n).symmetric, [])).toBeCloseTo(wanted, 9);
  });

  it('leaves the removed out, as ends and as passages', () => {
    const network = networkOf('a-b b-c c-d');
    expect(inverseDistances(network.symmetric, [1])).toBe(2);
    expect(inverseDistances(network.symmetric, [0])).toBe(4 + 2 / 2);
  });
});

describe('reachWithin', () => {
  it('counts each vertex itself and those within so many ties', () => {
    const { rows } = reachWithin(networkOf('a-b b-c c-d e').symmetric, 2);
    expect([...rows]).toEqual([0b00111, 0b01111, 0b01111, 0b01110, 0b10000]);
  });
});
