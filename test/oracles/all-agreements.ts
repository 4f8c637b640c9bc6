import { everyColumn } from './every-column.ts';
import type { Agreement, Oracle } from './expectation.ts';
import { agreement } from './expectation.ts';
import { ourValues } from './our-values.ts';
import { ownOracle, ownOracleNames } from './own-oracles.ts';
import { sharedOracle } from './shared-oracles.ts';

/** Every expected value of our own networks. */
export async function ownAgreements(): Promise<Agreement[]> {
  return (await Promise.all(ownOracleNames().map(ownOracle).map(expectedOf))).flat();
}

/** Every column of a shared network: those that the interface maps, through `computeMeasures`, and all the others. */
export async function agreementsOf(name: string): Promise<{ agreements: Agreement[]; uncompared: string[] }> {
  const mapped = await expectedOf(sharedOracle(name));
  const { agreements, uncompared } = everyColumn(name);
  const seen = new Set(mapped.map(({ measure }) => measure));
  return { agreements: [...mapped, ...agreements.filter(({ measure }) => !seen.has(measure))], uncompared };
}

async function expectedOf(oracle: Oracle): Promise<Agreement[]> {
  const ours = await ourValues(oracle);
  return oracle.expectations.map((expectation) => agreement(oracle.name, expectation, ours.get(expectation.measure)));
}
