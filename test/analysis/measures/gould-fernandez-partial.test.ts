import { describe, expect, it } from 'vitest';
import { gouldFernandez } from '../../../analysis/measures/gould-fernandez.ts';
import { gouldFernandezPartial } from '../../../analysis/measures/gould-fernandez-partial.ts';
import { networkOf } from '../../support/networks.ts';

describe('gouldFernandezPartial', () => {
  it('shares a pair among those who stand between', () => {
    // a and d are joined by b and by c: half each; a - b - e by b alone.
    const roles = gouldFernandezPartial(networkOf('a-b a-c b-d c-d b-e'), ['x', 'x', 'y', 'x', 'z']);
    expect(roles[2]!.itinerant).toBe(0.5);
    expect(roles[2]!.total).toBe(0.5);
    expect(roles[1]!.total).toBe(0.5 + 2);
  });

  it('adds up to the open pairs, and equals the whole counts where each pair has one broker', () => {
    const tree = networkOf('a-b b-c b-d d-e', { directed: true });
    const groups = ['x', 'y', 'x', 'y', 'x'];
    const whole = gouldFernandez(tree, groups);
    gouldFernandezPartial(tree, groups).forEach((partial, v) => {
      expect(partial).toEqual({ ...whole[v], expected: null, z: null });
    });
  });

  it('leaves out who has no group', () => {
    const roles = gouldFernandezPartial(networkOf('a-b a-c b-d c-d'), ['x', 'x', null, 'x']);
    expect(roles[2]).toBeNull();
    expect(roles[1]!.coordinator).toBe(1);
  });
});
