// Forked with a small heap by a test: reads a generated table of so many rows, and prints how many it handed over.

import { streamTable } from '../../analysis/roster/read-table.ts';

const rows = Number(process.argv[2]);
const blocks = [Buffer.from('org_id,person_id,family_name,given_name,role,start_on\n')];
for (let i = 0; i < rows; i++) {
  const name = i % 3 === 0 ? `"Nom ""${i}"""` : `Nom de famille ${i}`;
  const line = `ORG${i % 20_000},P${i},${name},Prénom ${i % 997},director,${2015 + (i % 11)}-06-15\n`;
  blocks.push(Buffer.from(line, 'latin1'));
}
// A text made of bytes stands beside the heap: the heap is left to what is made of it.
const text = Buffer.concat(blocks).toString('latin1');
blocks.length = 0;

let used = 0;
const { report } = streamTable({ name: 'ca.csv', text, encoding: 'utf-8', problems: [] }, {}, () => {
  used += 1;
});
process.stdout.write(JSON.stringify({ used, told: report.used, rows: report.rows }));
