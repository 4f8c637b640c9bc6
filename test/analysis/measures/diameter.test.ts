import { describe, expect, it } from 'vitest';
import { diameter } from '../../../analysis/measures/diameter.ts';
import { florentineMarriage, networkOf } from '../../support/networks.ts';

describe('diameter', () => {
  // ORA (casos.cs.cmu.edu, PADGM): 5, although Pucci is out of reach.
  it('has the published value of the Florentine marriages', () => {
    expect(diameter(florentineMarriage())).toBe(5);
  });

  it('is undefined where nobody reaches anybody', () => {
    expect(diameter(networkOf('a b'))).toBeNull();
    expect(diameter(networkOf('a-b b-c c-a', { directed: true }))).toBe(2);
  });
});
