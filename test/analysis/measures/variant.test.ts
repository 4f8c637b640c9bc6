import { describe, expect, it } from 'vitest';
import { VARIANTS } from '../../../analysis/measures/variants.ts';

describe('a form of a measure', () => {
  it('names programs, and none twice', () => {
    const programs = new Set(['igraph', 'networkx', 'graph-tool', 'sna', 'UCINET', 'ORA']);
    for (const { peers } of VARIANTS) {
      expect(new Set(peers).size).toBe(peers.length);
      expect(peers.filter((peer) => !programs.has(peer))).toEqual([]);
    }
  });
});
