import { describe, expect, it } from 'vitest';
import { constraint } from '../../../analysis/measures/constraint.ts';
import { effectiveSize } from '../../../analysis/measures/effective-size.ts';
import { networkOf } from '../../support/networks.ts';

const at = <T>(network: { ids: readonly string[] }, column: readonly T[], id: string): T =>
  column[network.ids.indexOf(id)]!;

describe("Burt's measures", () => {
  // Borgatti 1997, Connections 20(1):35-38; values of networkx's test suite, computed there with UCINET, igraph and by
  // hand, rounded as printed.
  it('have the published values of the example of Borgatti 1997', () => {
    const network = networkOf('A-B:2 A-F:3 A-G:5 A-E:2 E-G:8 F-G:3 B-G:4 B-D:1 D-G:3 G-C:10');
    const published = {
      G: { plain: [0.4, 4.67], weighted: [0.299, 5.47] },
      A: { plain: [0.595, 2.5], weighted: [0.795, 2.47] },
      C: { plain: [1, 1], weighted: [1, 1] },
    };
    for (const [id, { plain, weighted }] of Object.entries(published)) {
      expect(Math.abs(at(network, constraint(network), id)! - plain[0]!)).toBeLessThan(1e-3);
      expect(Math.abs(at(network, effectiveSize(network), id)! - plain[1]!)).toBeLessThan(5e-3);
      const strong = { weighted: true };
      expect(Math.abs(at(network, constraint(network, strong), id)! - weighted[0]!)).toBeLessThan(1e-3);
      expect(Math.abs(at(network, effectiveSize(network, strong), id)! - weighted[1]!)).toBeLessThan(6e-3);
    }
  });

  it('sum ties in both directions: a mutual tie binds twice', () => {
    const network = networkOf('a-b b-a a-c', { directed: true });
    expect(at(network, constraint(network), 'a')).toBeCloseTo((2 / 3) ** 2 + (1 / 3) ** 2, 12);
    // No tie leaves c: it still has a partner, and so a value.
    expect(at(network, constraint(network), 'c')).toBe(1);
  });
});
