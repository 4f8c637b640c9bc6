import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { analyze, validator } from '../../analysis/index.ts';
import { format } from '../../data/messages/format.ts';
import { validationWords } from '../../data/messages/validation-words.ts';
import { canonicalOptions, OPTIONS, parseOptions } from '../contract/options.ts';
import { numberedName } from '../files/safe-name.ts';
import { sheetHtml } from '../files/sheets/sheet-html.ts';
import { type Command, type ParsedCommand, UsageError } from './command.ts';
import { LANG_OPTION, QUIET_OPTION } from './common-options.ts';
import { createProgressBar } from './progress-bar.ts';
import { readRosterOf } from './read-roster.ts';
import { writeWhole } from './write-whole.ts';

/** What changes the picture that a sheet shows of an organization. */
const TAKEN = OPTIONS.filter(({ name }) =>
  ['relations', 'as-of', 'group-by', 'boundary', 'seed', 'draws'].includes(name),
);
const QUARANTINED = 3;

export const sheetsCommand: Command = {
  name: 'sheets',
  operands: 'PATH...',
  summary: 'cli.sheets.summary',
  options: [
    { name: 'out', argument: 'DIR', help: 'cli.option.out.folder' },
    ...TAKEN.map(({ name, argument }) => ({ name, argument, help: `cli.option.${name}` })),
    QUIET_OPTION,
    LANG_OPTION,
  ],
  run,
};

/** One page to print for each organization in scope, with people on the page of their own board. */
async function run({ operands, values, language }: ParsedCommand): Promise<number> {
  const { out } = values;
  if (typeof out !== 'string') throw new UsageError('usage_out_folder');
  const quiet = values.quiet === true;
  const given = Object.fromEntries(TAKEN.map(({ name }) => [name, values[name]?.toString()]));
  const options = canonicalOptions(parseOptions(given));
  const bar = createProgressBar(process.stderr, language, quiet);
  try {
    const { roster, quarantined } = await readRosterOf(operands, language, quiet);
    const document = await analyze(roster, options, { onProgress: bar.show });
    const sheetOf = validator(roster, document);
    const listed = roster.organizations.filter(({ inScope }) => inScope);
    const pages = listed.flatMap(({ id }) => sheetOf(id) ?? []);
    const byName = new Intl.Collator(language === 'fr' ? 'fr-CA' : 'en-CA');
    pages.sort((a, b) => byName.compare(a.organization.name, b.organization.name));
    await mkdir(out, { recursive: true });
    const files = pages.map((page, at): [string, string] => [
      join(out, numberedName(at, pages.length, page.organization.name, 'html')),
      sheetHtml(validationWords(page, document, language), language),
    ]);
    await writeWhole(new Map(files));
    bar.clear();
    if (!quiet) process.stderr.write(`${format('cli.sheets.done', { n: pages.length, out }, language)}\n`);
    return quarantined ? QUARANTINED : 0;
  } finally {
    bar.clear();
  }
}
