import { format as words } from '../../data/messages/format.ts';
import {
  DELIMITERS,
  delimiterFor,
  EXPORT_FORMATS,
  EXPORTED,
  type Exported,
  type ExportFormatName,
  takes,
} from '../contract/exports.ts';
import { OPTIONS, parseOptions } from '../contract/options.ts';
import { readSettings } from '../settings.ts';
import { holderOrLock } from '../store/instance-lock.ts';
import { type Command, type ParsedCommand, UsageError } from './command.ts';
import { DATA_DIR_OPTIONS, LANG_OPTION, QUIET_OPTION } from './common-options.ts';
import type { ExportCall } from './export-call.ts';
import { exportDirectly } from './export-directly.ts';
import { exportThroughServer } from './export-through-server.ts';
import { createProgressBar } from './progress-bar.ts';
import { writeWhole } from './write-whole.ts';

const FORMATS = Object.keys(EXPORT_FORMATS).join('|');
/** A terminal shows text; these are bytes. */
const BINARY = new Set<ExportFormatName>(['csv', 'xlsx']);
/** Which fields are computed is a matter of the one document that has them all. */
const TAKEN = OPTIONS.filter(({ name }) => name !== 'measures');

export const exportCommand: Command = {
  name: 'export',
  operands: '',
  summary: 'cli.export.summary',
  options: [
    { name: 'workspace', argument: 'W', help: 'cli.option.workspace.export' },
    { name: 'what', argument: EXPORTED.join('|'), help: 'cli.option.what', default: 'result' },
    { name: 'format', argument: FORMATS, help: 'cli.option.format.export' },
    { name: 'delimiter', argument: DELIMITERS.join('|'), help: 'cli.option.delimiter' },
    { name: 'out', argument: 'FILE', help: 'cli.option.out.export' },
    ...TAKEN.map(({ name, argument }) => ({ name, argument, help: `cli.option.${name}` })),
    ...DATA_DIR_OPTIONS,
    QUIET_OPTION,
    LANG_OPTION,
  ],
  run,
};

async function run({ operands, values, language }: ParsedCommand): Promise<number> {
  if (operands[0] !== undefined) throw new UsageError('usage_operand', { operand: operands[0] });
  const { what, format } = asked(values);
  const out = typeof values.out === 'string' ? values.out : null;
  if (out === null && BINARY.has(format) && what !== 'decisions' && process.stdout.isTTY)
    throw new UsageError('usage_export_needs_out');
  const given = Object.fromEntries(TAKEN.map(({ name }) => [name, values[name]?.toString()]));
  parseOptions(given);
  const bar = createProgressBar(process.stderr, language, values.quiet === true);
  const call: ExportCall = {
    workspace: typeof values.workspace === 'string' ? values.workspace : null,
    what,
    format,
    delimiter: delimiterFor(language, values.delimiter as string | undefined),
    options: what === 'result' ? given : { names: given.names },
    language,
    bar,
  };
  const { dataDir } = readSettings({ 'data-dir': values['data-dir'] as string | undefined });
  try {
    const body = await throughWhoeverHolds(dataDir, call);
    bar.clear();
    await write(body, out);
    if (out !== null && values.quiet !== true) process.stderr.write(`${words('cli.export.done', { out }, language)}\n`);
    return 0;
  } finally {
    bar.clear();
  }
}

function asked(values: ParsedCommand['values']): { what: Exported; format: ExportFormatName } {
  const oneOf = <T extends string>(option: string, value: unknown, allowed: readonly T[]): T => {
    if (allowed.includes(value as T)) return value as T;
    throw new UsageError('option_value', { option, value: String(value ?? ''), allowed: allowed.join('|') });
  };
  const what = oneOf('what', values.what ?? 'result', EXPORTED);
  const names = Object.keys(EXPORT_FORMATS) as ExportFormatName[];
  const format = oneOf(
    'format',
    values.format,
    names.filter((name) => takes(name, what)),
  );
  if (values.delimiter !== undefined) oneOf('delimiter', values.delimiter, DELIMITERS);
  return { what, format };
}

/** A running server has the folder's one writer: then the export goes through it. */
async function throughWhoeverHolds(dataDir: string, call: ExportCall): Promise<Uint8Array> {
  const lock = holderOrLock(dataDir);
  if ('port' in lock) return exportThroughServer(lock.port, call);
  try {
    return await exportDirectly(dataDir, call);
  } finally {
    lock.release();
  }
}

async function write(body: Uint8Array, out: string | null): Promise<void> {
  if (out !== null) return writeWhole(new Map([[out, body]]));
  return new Promise((resolve, reject) => {
    process.stdout.once('error', reject);
    process.stdout.write(body, () => resolve());
  });
}
