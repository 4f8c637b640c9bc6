import { basename } from 'node:path';
import { TABLE_KINDS, type TableKind } from '../../analysis/types.ts';
import { format, type Language } from '../../data/messages/format.ts';
import { parseOptions } from '../contract/options.ts';
import { readSettings } from '../settings.ts';
import { holderOrLock } from '../store/instance-lock.ts';
import type { ImportOptions, JobResult } from '../store/types.ts';
import { type Command, type ParsedCommand, UsageError } from './command.ts';
import { DATA_DIR_OPTIONS, LANG_OPTION, QUIET_OPTION } from './common-options.ts';
import type { ImportCall, ImportOutcome } from './import-call.ts';
import { importDirectly } from './import-directly.ts';
import { importThroughServer } from './import-through-server.ts';
import { listFiles } from './list-files.ts';
import { printProblems } from './print-problems.ts';
import { createProgressBar } from './progress-bar.ts';
import { readMappingFile } from './read-mapping-file.ts';
import { changeLines, readReplacement } from './replacement.ts';
import { writeRejected } from './write-rejected.ts';

const QUARANTINED = 3;
/** What a shell reports of a command that Ctrl-C ended. */
const INTERRUPTED = 130;

export const importCommand: Command = {
  name: 'import',
  operands: 'PATH...',
  summary: 'cli.import.summary',
  options: [
    { name: 'workspace', argument: 'W', help: 'cli.option.workspace', default: 'default' },
    { name: 'boundary', argument: 'complete|partial|unknown', help: 'cli.option.boundary' },
    { name: 'population', argument: 'N', help: 'cli.option.population' },
    { name: 'as', argument: 'KIND=FILE', help: 'cli.option.as', repeatable: true },
    { name: 'mapping', argument: 'FILE', help: 'cli.option.mapping' },
    { name: 'replaces', argument: 'OLD', help: 'cli.option.replaces' },
    { name: 'unlisted', argument: 'kept|removed|DAY', help: 'cli.option.unlisted', default: 'kept' },
    { name: 'dry-run', argument: null, help: 'cli.option.dry-run' },
    { name: 'rejected', argument: 'FILE', help: 'cli.option.rejected' },
    ...DATA_DIR_OPTIONS,
    QUIET_OPTION,
    LANG_OPTION,
  ],
  run,
};

async function run({ operands, values, language }: ParsedCommand): Promise<number> {
  if (operands.length === 0) throw new UsageError('usage_no_path');
  const settings = readSettings({ 'data-dir': values['data-dir'] as string | undefined });
  const bar = createProgressBar(process.stderr, language, values.quiet === true);
  const report: ImportCall['report'] = (problems) => {
    bar.clear();
    if (values.quiet !== true) printProblems(problems, language, (line) => process.stderr.write(`${line}\n`));
  };
  const controller = new AbortController();
  // Once: who presses a second time does not want to wait for the store to be tidy.
  process.once('SIGINT', () => controller.abort());
  const files = await listFiles(operands);
  const call: ImportCall = {
    files,
    choices: readReplacement(values, files),
    workspace: String(values.workspace ?? 'default'),
    options: await readOptions(values),
    coverage: readCoverage(values),
    dryRun: values['dry-run'] === true,
    language,
    bar,
    signal: controller.signal,
    report,
    rejected: typeof values.rejected === 'string' ? toFile(values.rejected) : null,
  };
  const outcome = await throughWhoeverHolds(settings.dataDir, call).catch((error) => {
    if (controller.signal.aborted) return null;
    throw error;
  });
  if (!outcome) {
    bar.clear();
    return INTERRUPTED;
  }
  const { result, problems, changes } = outcome;
  report(problems);
  process.stdout.write(`${summary(result, language)}\n`);
  if (call.choices && changes) process.stdout.write(`${changeLines(changes, language).join('\n')}\n`);
  return result.quarantined > 0 ? QUARANTINED : 0;
}

function toFile(path: string): ImportCall['rejected'] {
  return async (tables) => {
    await writeRejected(path, tables);
  };
}

/** A running server has the folder's one writer: then the import goes through it. */
async function throughWhoeverHolds(dataDir: string, call: ImportCall): Promise<ImportOutcome> {
  const lock = holderOrLock(dataDir);
  if ('port' in lock) return importThroughServer(lock.port, call);
  try {
    return await importDirectly(dataDir, call);
  } finally {
    lock.release();
  }
}

/** What the list covers, as it is kept with the workspace; `null` when nothing is said of it. */
function readCoverage(values: ParsedCommand['values']): ImportCall['coverage'] {
  const given = {
    boundary: values.boundary as string | undefined,
    population: values.population as string | undefined,
  };
  const { boundary, population } = parseOptions(given);
  if (boundary === undefined && population === undefined) return null;
  return { ...(boundary && { boundary }), ...(population && { population: { declared: population } }) };
}

async function readOptions(values: ParsedCommand['values']): Promise<ImportOptions> {
  const kinds: Record<string, TableKind> = {};
  for (const pair of (values.as as string[] | undefined) ?? []) {
    const [kind, ...file] = pair.split('=');
    if (!TABLE_KINDS.includes(kind as TableKind) || file.length === 0) {
      throw new UsageError('option_value', { option: 'as', value: pair, allowed: `${TABLE_KINDS.join('|')}=FILE` });
    }
    kinds[file.join('=')] = kind as TableKind;
  }
  const mapping = typeof values.mapping === 'string' ? await readMappingFile(values.mapping) : {};
  const { mapping: from } = values;
  return {
    ...mapping,
    ...(Object.keys(kinds).length > 0 && { kinds: { ...mapping.kinds, ...kinds } }),
    ...(typeof from === 'string' && { mappings: { '*': { name: basename(from), changed: false } } }),
  };
}

function summary(result: JobResult, language: Language): string {
  const { rows, used, quarantined, alreadyImported, dryRun } = result;
  const words = [];
  if (rows > 0 || alreadyImported.length === 0) {
    words.push(format(dryRun ? 'cli.import.dry' : 'cli.import.done', { rows, used, quarantined }, language));
  }
  if (alreadyImported.length > 0) {
    words.push(
      format('cli.import.already', { n: alreadyImported.length, files: alreadyImported.join(', ') }, language),
    );
  }
  return words.join('\n');
}
