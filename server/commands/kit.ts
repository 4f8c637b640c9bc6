import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { format, type Language } from '../../data/messages/format.ts';
import type { KitCall, TrackerReply } from '../contract/kit.ts';
import { makeKit } from '../jobs/make-kit.ts';
import { readSettings } from '../settings.ts';
import { type Command, type ParsedCommand, UsageError } from './command.ts';
import { DATA_DIR_OPTIONS, LANG_OPTION, QUIET_OPTION } from './common-options.ts';
import { createProgressBar } from './progress-bar.ts';
import { readRosterOf } from './read-roster.ts';
import { withApi } from './with-api.ts';
import { writeWhole } from './write-whole.ts';

const QUARANTINED = 3;

export const kitCommand: Command = {
  name: 'kit',
  operands: '[PATH...]',
  summary: 'cli.kit.summary',
  options: [
    { name: 'workspace', argument: 'W', help: 'cli.kit.option.workspace' },
    { name: 'status', argument: null, help: 'cli.kit.option.status' },
    { name: 'out', argument: 'DIR', help: 'cli.option.out.folder' },
    { name: 'project', argument: 'TEXT', help: 'cli.kit.option.project' },
    { name: 'contact', argument: 'TEXT', help: 'cli.kit.option.contact' },
    { name: 'deadline', argument: 'DATE', help: 'cli.kit.option.deadline' },
    { name: 'retention', argument: 'TEXT', help: 'cli.kit.option.retention' },
    ...DATA_DIR_OPTIONS,
    QUIET_OPTION,
    LANG_OPTION,
  ],
  run,
};

async function run(parsed: ParsedCommand): Promise<number> {
  const { operands, values, language } = parsed;
  if (values.status === true) return status(parsed);
  const { out } = values;
  if (typeof out !== 'string') throw new UsageError('usage_out_folder');
  const call = wordsOf(values, language);
  const { files, exit } = operands.length > 0 ? await ofPaths(parsed, call) : await ofWorkspace(parsed, call);
  await mkdir(out, { recursive: true });
  await writeWhole(new Map([...files].map(([name, bytes]) => [join(out, name), bytes])));
  const n = [...files.keys()].filter((name) => name.endsWith('.xlsx')).length;
  if (values.quiet !== true) process.stderr.write(`${format('cli.kit.done', { n, out }, language)}\n`);
  return exit;
}

function wordsOf({ project, contact, deadline, retention }: ParsedCommand['values'], language: Language): KitCall {
  if (typeof project !== 'string' || typeof contact !== 'string') throw new UsageError('kit_fields');
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return { project, contact, deadline: text(deadline), retention: text(retention), language };
}

interface MadeFiles {
  files: ReadonlyMap<string, Uint8Array>;
  exit: number;
}

/** Files in, files out: nothing is stored, no server is asked. */
async function ofPaths({ operands, values, language }: ParsedCommand, call: KitCall): Promise<MadeFiles> {
  const quiet = values.quiet === true;
  const { roster, rosterFor, quarantined } = await readRosterOf(operands, language, quiet);
  const bar = createProgressBar(process.stderr, language, quiet);
  const madeOn = new Date().toISOString().slice(0, 10);
  const { project, contact, deadline = null, retention = null } = call;
  const info = { project, contact, deadline, retention, language, kit: randomUUID(), workspace: '', madeOn };
  const { files } = makeKit(roster, rosterFor, info, (fraction) => bar.show(fraction, 'write'));
  bar.clear();
  return { files, exit: quarantined ? QUARANTINED : 0 };
}

/** Through the API, which remembers who was asked. */
async function ofWorkspace({ values, language }: ParsedCommand, call: KitCall): Promise<MadeFiles> {
  const settings = readSettings({ 'data-dir': values['data-dir'] as string | undefined });
  const zip = await withApi(settings, language, (ask) => ask<Uint8Array>('POST', `kit${queryOf(values)}`, call));
  return { files: new Map(Object.entries(unzipSync(zip))), exit: 0 };
}

/** Who has answered: a line each, and the sum on the error output. */
async function status({ values, language }: ParsedCommand): Promise<number> {
  const settings = readSettings({ 'data-dir': values['data-dir'] as string | undefined });
  const { organizations, counts } = await withApi(settings, language, (ask) =>
    ask<TrackerReply>('GET', `kit${queryOf(values)}`),
  );
  for (const { name, state, received_on, blanks } of organizations) {
    const cells = [format(`kit.state.${state}`, {}, language), received_on ?? '', name, blanks.join(', ')];
    process.stdout.write(`${cells.join('\t').trimEnd()}\n`);
  }
  const words = { answered: counts.complete + counts.partly, sent: counts.asked, missing: counts.missing };
  if (values.quiet !== true) process.stderr.write(`${format('cli.kit.status', words, language)}\n`);
  return 0;
}

function queryOf({ workspace }: ParsedCommand['values']): string {
  return typeof workspace === 'string' ? `?workspace=${encodeURIComponent(workspace)}` : '';
}
