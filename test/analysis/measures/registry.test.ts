import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { computeMeasures } from '../../../analysis/measures/compute.ts';
import { MEASURES } from '../../../analysis/measures/registry.ts';
import { ownOracle } from '../../oracles/own-oracles.ts';

describe('the registry', () => {
  it('names each measure once, with the file that defines it', () => {
    const files = readdirSync(new URL('../../../analysis/measures/', import.meta.url));
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    expect(MEASURES.filter(({ file }) => !files.includes(`${file}.ts`))).toEqual([]);
    expect(MEASURES.filter(({ reference }) => !reference.startsWith('10.'))).toEqual([]);
  });

  it('declares ranges that hold on every oracle network', async () => {
    for (const name of ['undirected', 'directed', 'weighted', 'disconnected', 'two-mode']) {
      const { network, groupings, secondMode } = ownOracle(name);
      const groups = groupings.sector ?? null;
      const results = await computeMeasures(network, { weights: false, fields: null, seed: 1, groups, secondMode });
      for (const { id, range } of MEASURES) {
        const values = results.organizations[id] ?? [results.network[id] ?? null];
        for (const value of values) {
          if (value === null) continue;
          expect(Number(value), id).toBeGreaterThanOrEqual((range[0] ?? Number.NEGATIVE_INFINITY) - 1e-12);
          expect(Number(value), id).toBeLessThanOrEqual((range[1] ?? Number.POSITIVE_INFINITY) + 1e-12);
        }
      }
    }
  });
});
