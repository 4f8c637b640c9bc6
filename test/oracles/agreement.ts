// Prints, as a markdown table, how far each measure is from the programs it is checked against: the largest deviation
// over all oracle networks, relative to the largest value. `--out FILE` writes it there instead.
//
//     npx node test/oracles/agreement.ts [--out FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Agreement, Oracle } from './expectation.ts';
import { agreement } from './expectation.ts';
import { ourValues } from './our-values.ts';
import { ownOracle, ownOracleNames } from './own-oracles.ts';
import { SHARED_ORACLES, sharedOracle, sharedOracleNames } from './shared-oracles.ts';

const { values: options } = parseArgs({ options: { out: { type: 'string' } } });

async function agreements(oracle: Oracle): Promise<Agreement[]> {
  const ours = await ourValues(oracle);
  return oracle.expectations.map((expectation) => agreement(oracle.name, expectation, ours.get(expectation.measure)));
}

/** Several groupings of one network are one line: `roles.liaison [sector]` and `roles.liaison [hr_group]`. */
function measureName(measure: string): string {
  return measure.replace(/ \[.*\]$/, '');
}

function byMeasure(all: readonly Agreement[]): Map<string, Agreement[]> {
  const groups = new Map<string, Agreement[]>();
  for (const result of all) {
    const name = measureName(result.measure);
    groups.set(name, [...(groups.get(name) ?? []), result]);
  }
  return groups;
}

function table(all: readonly Agreement[]): string {
  const lines = [...byMeasure(all)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([measure, results]) => {
      const worst = results.reduce((a, b) => (b.deviation > a.deviation ? b : a));
      const networks = new Set(results.map(({ network }) => network)).size;
      const values = results.reduce((sum, result) => sum + result.values, 0);
      const where = worst.deviation === 0 ? '' : worst.network;
      const faults = results.filter(({ agrees }) => !agrees).map(({ network, fault }) => `${network}: ${fault}`);
      const cells = [measure, networks, values, worst.deviation.toExponential(1), where, faults.join('; ') || 'agrees'];
      return `| ${cells.join(' | ')} |`;
    });
  const agreeing = all.filter(({ agrees }) => agrees).length;
  const values = all.reduce((sum, result) => sum + result.values, 0);
  return [
    `${agreeing} of ${all.length} columns agree, ${values} values.`,
    '',
    '| measure | networks | values | largest deviation | on | verdict |',
    '|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

const shared = sharedOracleNames();
if (shared.length === 0) process.stderr.write(`no shared oracle networks at ${SHARED_ORACLES}: our own only\n`);
const oracles = [...ownOracleNames().map(ownOracle), ...shared.map(sharedOracle)];
const all = (await Promise.all(oracles.map(agreements))).flat();
if (options.out) writeFileSync(options.out, table(all));
else process.stdout.write(table(all));
process.exitCode = all.every(({ agrees }) => agrees) ? 0 : 1;
