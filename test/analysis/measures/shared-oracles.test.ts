import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreementTable, withoutDeviations } from '../../oracles/agreement-table.ts';
import { agreementsOf, ownAgreements } from '../../oracles/all-agreements.ts';
import type { Agreement } from '../../oracles/expectation.ts';
import { SHARED_ORACLES, sharedOracleNames } from '../../oracles/shared-oracles.ts';

// Expected values: igraph, sna, networkx, keyplayer, by the files beside each network.
describe('measures on the shared oracle networks', () => {
  const names = sharedOracleNames();
  if (names.length === 0) process.stderr.write(`skipped: no oracle networks at ${SHARED_ORACLES}\n`);
  const all: Agreement[] = [];

  it('finds all twenty networks, or none', () => {
    expect([0, 20]).toContain(names.length);
  });

  it.each(names)('%s: every column of every file', async (name) => {
    const { agreements, uncompared } = await agreementsOf(name);
    expect(agreements.length).toBeGreaterThan(200);
    expect(agreements.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(uncompared).toEqual([]);
    all.push(...agreements);
  });

  it('keeps the table of agreement in the docs as it is', async () => {
    if (names.length === 0) return;
    const kept = readFileSync(new URL('../../../data/docs/agreement.md', import.meta.url), 'utf8');
    const current = agreementTable([...(await ownAgreements()), ...all]);
    expect(withoutDeviations(kept)).toBe(withoutDeviations(current));
  });
});
