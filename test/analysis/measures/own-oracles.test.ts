import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../analysis/measures/registry.ts';
import { agreement } from '../../oracles/expectation.ts';
import { ourValues } from '../../oracles/our-values.ts';
import { ownOracle, ownOracleNames, ownOraclePrograms } from '../../oracles/own-oracles.ts';

// Expected values: python-igraph 0.10.2, networkx 2.8.8, numpy 1.24.2 and written-out definitions, by test/oracles/make.py.
describe('measures on our own oracle networks', () => {
  it.each(ownOracleNames())('%s: every expected column', async (name) => {
    expect(ownOraclePrograms(name)).toEqual({ igraph: '0.10.2', networkx: '2.8.8', numpy: '1.24.2' });
    const oracle = ownOracle(name);
    const ours = await ourValues(oracle);
    const results = oracle.expectations.map((expectation) =>
      agreement(name, expectation, ours.get(expectation.measure)),
    );
    expect(results.length).toBeGreaterThan(30);
    expect(results.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('holds an expected value for every declared measure that an oracle can have', () => {
    const expected = new Set(
      ownOracleNames().flatMap((name) =>
        ownOracle(name).expectations.map(
          ({ measure }) => measure.replace(/^(network|groups)\.| [([].*$/g, '').split(/[. ]/)[0],
        ),
      ),
    );
    // Permutation p-values depend on the draws: their own test checks them against exact tails.
    const drawn = new Set(['ei_p_low', 'ei_p_high']);
    expect(MEASURES.map(({ id }) => id).filter((id) => !expected.has(id) && !drawn.has(id))).toEqual([]);
  });
});
