import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { RosterError } from '../../analysis/errors.ts';
import {
  analyze,
  applyDecisions,
  assembleRoster,
  assertOneNetwork,
  readScenario,
  readTable,
  settleFiles,
} from '../../analysis/index.ts';
import type { InputFile, ReadOptions, TableRows } from '../../analysis/roster/input.ts';
import type { ScenarioStep } from '../../analysis/scenario.ts';
import { DEFAULT_OPTIONS } from '../../analysis/types.ts';
import { describeProblem } from '../../data/messages/problems.ts';
import { whatIfSentences } from '../../data/messages/what-if.ts';
import { canonicalOptions, OPTIONS, parseOptions } from '../contract/options.ts';
import { decodeTable } from '../files/decode-table.ts';
import type { OpenLimits } from '../files/open-file.ts';
import { readInputs } from '../files/read-inputs.ts';
import { analysisTables } from '../jobs/analysis-tables.ts';
import { toCsv } from '../jobs/csv.ts';
import { createTaskPool, type TaskPool, threadsForFiles } from '../jobs/task-pool.ts';
import { type Command, type CommandOption, type ParsedCommand, UsageError } from './command.ts';
import { LANG_OPTION, QUIET_OPTION } from './common-options.ts';
import { jsonChunks } from './json-chunks.ts';
import { printProblems } from './print-problems.ts';
import { createProgressBar, type ProgressBar } from './progress-bar.ts';
import { readDecisionFile } from './read-decision-file.ts';
import { readMappingFile } from './read-mapping-file.ts';
import { rejectedFiles, writeRejected } from './write-rejected.ts';
import { writeWhole } from './write-whole.ts';

/** How the files are read. */
const READING: readonly CommandOption[] = [
  { name: 'mapping', argument: 'FILE', help: 'cli.option.mapping' },
  { name: 'people-mode', argument: '1|2', help: 'cli.option.people-mode' },
];

const SCENARIO: readonly CommandOption[] = [
  { name: 'what-if', argument: 'FILE', help: 'cli.option.what-if' },
  { name: 'rejected', argument: 'FILE', help: 'cli.option.rejected' },
];

const IDENTITIES: readonly CommandOption[] = [{ name: 'decisions', argument: 'FILE', help: 'cli.option.decisions' }];

const OUTPUT: readonly CommandOption[] = [
  { name: 'format', argument: 'json|csv', help: 'cli.option.format', default: 'json' },
  { name: 'out', argument: 'PATH', help: 'cli.option.out' },
  QUIET_OPTION,
  LANG_OPTION,
];

/** Exit status of a result from which rows were set aside. */
const QUARANTINED = 3;

export const analyzeCommand: Command = {
  name: 'analyze',
  operands: 'PATH...',
  summary: 'cli.analyze.summary',
  options: [
    ...OPTIONS.map(({ name, argument, key }) => ({
      name,
      argument,
      help: `cli.option.${name}`,
      ...(typeof DEFAULT_OPTIONS[key] === 'object' ? {} : { default: String(DEFAULT_OPTIONS[key]) }),
    })),
    ...IDENTITIES,
    ...SCENARIO,
    ...READING,
    ...OUTPUT,
  ],
  run,
};

async function run({ operands, values, language }: ParsedCommand): Promise<number> {
  if (operands.length === 0) throw new UsageError('usage_no_path');
  const output = readOutput(values);
  const limits = readLimits(values);
  const given = Object.fromEntries(OPTIONS.map(({ name }) => [name, values[name]?.toString()]));
  const options = canonicalOptions(parseOptions(given));
  const bar = createProgressBar(process.stderr, language, values.quiet === true);
  let pool: TaskPool | null = null;
  try {
    const scenario = await readSteps(values);
    const decisions = await readDecisionFile(values.decisions);
    bar.show(0, 'read');
    const mapping = typeof values.mapping === 'string' ? await readMappingFile(values.mapping) : {};
    const { files, options: reading } = settleFiles(
      await readInputs(operands, { ...limits, settled: mapping }),
      mapping,
    );
    pool = createTaskPool(threadsForFiles(files));
    const roster = applyDecisions(assembleRoster(readTables(files, reading, bar)), decisions);
    const problems = roster.problems.map((problem) => ({ ...problem, ...describeProblem(problem, language) }));
    bar.clear();
    if (typeof values.rejected === 'string')
      await writeRejected(values.rejected, rejectedFiles(files, language, reading));
    // Before the analysis, which has nothing to say when no row could be used: these lines then tell why.
    if (values.quiet !== true) printProblems(problems, language, (line) => process.stderr.write(`${line}\n`));
    const onProgress = (fraction: number, step: string) => bar.show(0.2 + 0.8 * fraction, step);
    const document = await analyze(roster, options, { run: pool.run, onProgress }, scenario);
    bar.clear();
    if (values.quiet !== true && document.what_if) {
      for (const sentence of whatIfSentences(document.what_if, document, language)) {
        process.stderr.write(`${sentence}\n`);
      }
    }
    await write({ ...document, problems }, output);
    return problems.some((problem) => problem.quarantined) ? QUARANTINED : 0;
  } finally {
    bar.clear();
    await pool?.close();
  }
}

function readTables(files: readonly InputFile[], options: ReadOptions, bar: ProgressBar): TableRows[] {
  const tables = files.map((file, index) => {
    bar.show((0.2 * index) / files.length, 'read');
    return readTable(file, options);
  });
  assertOneNetwork(files, tables);
  return tables;
}

function readLimits(values: ParsedCommand['values']): OpenLimits {
  const mode = values['people-mode'];
  if (mode === undefined) return {};
  if (mode !== '1' && mode !== '2') {
    throw new UsageError('option_value', { option: 'people-mode', value: String(mode), allowed: '1|2' });
  }
  return { peopleMode: mode === '1' ? 1 : 2 };
}

/** The steps of `--what-if FILE`; none without it. */
async function readSteps(values: ParsedCommand['values']): Promise<ScenarioStep[]> {
  const path = values['what-if'];
  if (typeof path !== 'string') return [];
  const bytes = await readFile(path).catch(() => {
    throw new RosterError('file_not_found', { file: path });
  });
  return readScenario(decodeTable(basename(path), bytes));
}

interface Output {
  format: 'json' | 'csv';
  out: string | null;
}

function readOutput(values: ParsedCommand['values']): Output {
  const format = values.format ?? 'json';
  if (format !== 'json' && format !== 'csv') {
    throw new UsageError('option_value', { option: 'format', value: String(format), allowed: 'json|csv' });
  }
  const out = typeof values.out === 'string' ? values.out : null;
  if (format === 'csv' && out === null) throw new UsageError('usage_csv_needs_out');
  return { format, out };
}

async function write(document: AnalysisDocument, { format, out }: Output): Promise<void> {
  if (format === 'json') {
    if (out !== null) return writeWhole(new Map([[out, jsonChunks(document)]]));
    return pipeline(jsonChunks(document), process.stdout, { end: false });
  }
  const folder = out ?? '.';
  await mkdir(folder, { recursive: true });
  const tables = analysisTables(document);
  await writeWhole(new Map(tables.map(({ name, columns, rows }) => [join(folder, name), toCsv(columns, rows)])));
}
