import { describe, expect, it } from 'vitest';
import { pagerank } from '../../../analysis/measures/pagerank.ts';
import { networkOf } from '../../support/networks.ts';

describe('pagerank', () => {
  it('solves its own equation on a star: x = .85 y + .15/4 and y = .85 x/3 + .15/4', () => {
    // Centre: x = 3 (.85 y) + .0375, leaves: y = .85 x / 3 + .0375.
    const x = (0.0375 + 3 * 0.85 * 0.0375) / (1 - 0.85 ** 2);
    const [centre, ...leaves] = pagerank(networkOf('a-b a-c a-d'));
    expect(centre).toBeCloseTo(x, 12);
    for (const leaf of leaves) expect(leaf).toBeCloseTo((1 - x) / 3, 12);
  });

  it('gives everybody the share of those without a tie out', () => {
    // b has no tie out: what it holds goes half to a, half to b. a = .85 b/2 + .075, a + b = 1.
    const a = (0.85 / 2 + 0.075) / (1 + 0.85 / 2);
    expect(pagerank(networkOf('a-b', { directed: true }))).toEqual([expect.closeTo(a, 12), expect.closeTo(1 - a, 12)]);
    expect(pagerank(networkOf('a b c d'))).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('follows strong ties more when asked', () => {
    const network = networkOf('a-b:9 a-c:1 b-d c-d');
    const [, b, c] = pagerank(network, { weighted: true });
    expect(b).toBeGreaterThan(c!);
    expect(pagerank(network)[1]).toBeCloseTo(pagerank(network)[2]!, 12);
  });
});
