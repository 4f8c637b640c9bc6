import { describe, expect, it } from 'vitest';
import { agreement } from '../../oracles/expectation.ts';
import { ourValues } from '../../oracles/our-values.ts';
import { SHARED_ORACLES, sharedOracle, sharedOracleNames } from '../../oracles/shared-oracles.ts';

// Expected values: igraph, sna, networkx, keyplayer, by the file beside each network (interface.md, section 4).
describe('measures on the shared oracle networks', () => {
  const names = sharedOracleNames();
  if (names.length === 0) process.stderr.write(`skipped: no oracle networks at ${SHARED_ORACLES}\n`);

  it('finds all twenty networks, or none', () => {
    expect([0, 20]).toContain(names.length);
  });

  it.each(names)('%s: every mapped column', async (name) => {
    const oracle = sharedOracle(name);
    const ours = await ourValues(oracle);
    const results = oracle.expectations.map((expectation) =>
      agreement(name, expectation, ours.get(expectation.measure)),
    );
    expect(results.length).toBeGreaterThan(30);
    expect(results.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
