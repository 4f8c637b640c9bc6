// Prints, as a markdown table, how far each measure is from the programs it is checked against: the largest deviation
// over all oracle networks, relative to the largest value. `--out FILE` writes it there instead.
//
//     npm run oracles -- [--out FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { agreementTable } from './agreement-table.ts';
import { agreementsOf, ownAgreements } from './all-agreements.ts';
import { SHARED_ORACLES, sharedOracleNames } from './shared-oracles.ts';

const { values: options } = parseArgs({ options: { out: { type: 'string' } } });

const shared = sharedOracleNames();
if (shared.length === 0) process.stderr.write(`no shared oracle networks at ${SHARED_ORACLES}: our own only\n`);
const all = [...(await ownAgreements())];
for (const name of shared) all.push(...(await agreementsOf(name)).agreements);
const table = agreementTable(all);
if (options.out) writeFileSync(options.out, table);
else process.stdout.write(table);
process.exitCode = all.every(({ agrees }) => agrees) ? 0 : 1;
