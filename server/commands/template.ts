import { format as words } from '../../data/messages/format.ts';
import { DELIMITERS, delimiterFor } from '../contract/exports.ts';
import { templateWorkbook, templateZip } from '../jobs/write-template.ts';
import { type Command, type ParsedCommand, UsageError } from './command.ts';
import { LANG_OPTION } from './common-options.ts';
import { writeWhole } from './write-whole.ts';

export const templateCommand: Command = {
  name: 'template',
  operands: '',
  summary: 'cli.template.summary',
  options: [
    { name: 'format', argument: 'xlsx|csv', help: 'cli.option.format.template', default: 'xlsx' },
    { name: 'delimiter', argument: DELIMITERS.join('|'), help: 'cli.option.delimiter' },
    { name: 'out', argument: 'FILE', help: 'cli.option.out.export' },
    LANG_OPTION,
  ],
  run,
};

async function run({ operands, values, language }: ParsedCommand): Promise<number> {
  if (operands[0] !== undefined) throw new UsageError('usage_operand', { operand: operands[0] });
  const format = values.format ?? 'xlsx';
  const { out, delimiter } = values;
  const check = (option: string, value: unknown, allowed: readonly string[]) => {
    if (!allowed.includes(String(value)))
      throw new UsageError('option_value', { option, value: String(value), allowed: allowed.join('|') });
  };
  check('format', format, ['xlsx', 'csv']);
  if (delimiter !== undefined) check('delimiter', delimiter, DELIMITERS);
  if (out === undefined && process.stdout.isTTY) throw new UsageError('usage_export_needs_out');
  const separator = delimiterFor(language, delimiter as string | undefined);
  const body = format === 'xlsx' ? templateWorkbook(language) : templateZip(language, separator);
  if (typeof out !== 'string') {
    return new Promise((resolve, reject) => {
      process.stdout.once('error', reject);
      process.stdout.write(body, () => resolve(0));
    });
  }
  await writeWhole(new Map([[out, body]]));
  process.stderr.write(`${words('cli.export.done', { out }, language)}\n`);
  return 0;
}
