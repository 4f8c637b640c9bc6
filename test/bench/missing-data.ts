import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { falseGapRows, scotland, withSectors } from '../support/hidden-boards.ts';

// Writes the tables of data/docs/missing-data.md: `node test/bench/missing-data.ts [times]`, some minutes for 200.

const DOC = resolve(import.meta.dirname, '../../data/docs/missing-data.md');
const SHARES = [0.1, 0.2, 0.3];
const HEAD = '| boards hidden | confidence | gaps found | false | share |\n|---|---|---|---|---|';

const times = Number(process.argv[2] ?? 200);
const roster = scotland();
if (roster) {
  const sectors = await withSectors(roster);
  let text = readFileSync(DOC, 'utf8');
  for (const grouping of ['sector', 'detected'] as const) {
    const rows = await falseGapRows(sectors, grouping, SHARES, times);
    const marks = new RegExp(`(<!-- ${grouping} -->\n)[\\s\\S]*?(<!-- end -->)`);
    text = text.replace(marks, `$1${HEAD}\n${rows.join('\n')}\n$2`);
  }
  writeFileSync(DOC, text.replace(/[\d,]+ times each/, `${times.toLocaleString('en-CA')} times each`));
}
