import { describe, expect, it } from 'vitest';
import { leadingEigenpair } from '../../../analysis/kernels/leading-eigenpair.ts';
import type { Network } from '../../../analysis/types.ts';
import { chain, networkOf } from '../../support/networks.ts';

function pairOf(network: Network) {
  const { symmetric } = network;
  return leadingEigenpair(
    symmetric,
    symmetric.weights,
    network.ids.map((_, v) => v),
  );
}

// Closed forms: a chain has 2 cos(pi / (n+1)) and sines, a star of k leaves sqrt(k), a complete network n - 1.
describe('leadingEigenpair', () => {
  it.each([2, 10, 41, 200])('a chain of %i', (n) => {
    const { value, vector } = pairOf(chain(n));
    expect(value).toBeCloseTo(2 * Math.cos(Math.PI / (n + 1)), 12);
    const scale = Math.sqrt(2 / (n + 1));
    vector.forEach((x, i) => {
      expect(x).toBeCloseTo(scale * Math.sin((Math.PI * (i + 1)) / (n + 1)), 8);
    });
  });

  it('a star, two-mode: minus the largest eigenvalue is one too', () => {
    const { value, vector } = pairOf(networkOf('c-a c-b c-d c-e'));
    expect(value).toBeCloseTo(2, 12);
    expect(Math.max(...vector)).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('a complete network with strengths', () => {
    expect(pairOf(networkOf('a-b:3 b-c:3 a-c:3')).value).toBeCloseTo(6, 12);
  });
});
