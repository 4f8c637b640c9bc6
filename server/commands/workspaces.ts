import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { WorkspaceReply, WorkspacesReply } from '../contract/replies.ts';
import type { DeletionReply, Holdings, Receipt } from '../contract/workspaces.ts';
import { readSettings } from '../settings.ts';
import { type Command, type ParsedCommand, UsageError } from './command.ts';
import { DATA_DIR_OPTIONS, LANG_OPTION } from './common-options.ts';
import { type Ask, withApi } from './with-api.ts';

export const workspacesCommand: Command = {
  name: 'workspaces',
  operands: 'ACTION [W] [NAME]',
  summary: 'cli.workspaces.summary',
  options: [
    { name: 'confirm', argument: 'NAME', help: 'cli.workspaces.option.confirm' },
    ...DATA_DIR_OPTIONS,
    LANG_OPTION,
  ],
  run,
};

interface Call {
  ask: Ask;
  language: Language;
  /** What follows the action. */
  operands: string[];
  confirm: string | null;
}

/** By action: how many operands it takes, and what it does; answers with what to print. */
const ACTIONS: Readonly<Record<string, { takes: number; act: (call: Call) => Promise<string> }>> = {
  list: { takes: 0, act: list },
  create: { takes: 1, act: async ({ ask, operands: [name] }) => idOf(await ask('POST', 'workspaces', { name })) },
  rename: {
    takes: 2,
    act: async (call) => idOf(await call.ask('PATCH', await pathOf(call), { name: call.operands[1] })),
  },
  duplicate: {
    takes: 2,
    act: async (call) => idOf(await call.ask('POST', `${await pathOf(call)}/duplicate`, { name: call.operands[1] })),
  },
  archive: { takes: 1, act: async (call) => idOf(await call.ask('POST', `${await pathOf(call)}/archive`)) },
  unarchive: { takes: 1, act: async (call) => idOf(await call.ask('POST', `${await pathOf(call)}/unarchive`)) },
  delete: { takes: 1, act: remove },
};

async function run({ operands: [name = '', ...operands], values, language }: ParsedCommand): Promise<number> {
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action?.takes !== operands.length) throw new UsageError('usage_workspaces');
  const settings = readSettings({ 'data-dir': values['data-dir'] as string | undefined });
  const confirm = typeof values.confirm === 'string' ? values.confirm : null;
  const text = await withApi(settings, language, (ask) => action.act({ ask, language, operands, confirm }));
  process.stdout.write(`${text}\n`);
  return 0;
}

async function list({ ask, language }: Call): Promise<string> {
  const { workspaces } = await ask<WorkspacesReply>('GET', 'workspaces');
  const words = (key: MessageKey, values = {}) => format(key, values, language);
  const rows = workspaces.map(({ id, name, kind, imports, archived_at }) => [
    id,
    name,
    words('page.workspaces.holds', { imports }),
    kind === 'demo' ? words('cli.workspaces.demo') : '',
    archived_at === null ? '' : words('page.workspace.archived'),
  ]);
  return rows.map((row) => row.join('\t').trimEnd()).join('\n');
}

/** Without its name a second time nothing is deleted: what would be gone is printed. */
async function remove(call: Call): Promise<string> {
  const { ask, confirm, language } = call;
  const path = await pathOf(call);
  if (confirm === null) {
    const { name, holds } = await ask<DeletionReply>('GET', `${path}/deletion`);
    return format('cli.workspaces.would_delete', { name, ...counts(holds) }, language);
  }
  const receipt = await ask<Receipt>('DELETE', path, { name: confirm });
  const by = format('page.workspaces.owner', {}, language);
  const values = { day: receipt.deleted_at.slice(0, 10), by, ...counts(receipt.held) };
  const bytes = receipt.erased ? 'page.workspaces.receipt.erased' : 'page.workspaces.receipt.pending';
  return `${format('page.workspaces.receipt', values, language)} ${format(bytes, {}, language)}`;
}

function counts({ imports, organizations, seats, decisions }: Holdings) {
  return { imports, organizations, seats, decisions };
}

/** The address of the workspace that was named, by id or by name. */
async function pathOf({ ask, operands: [wanted = ''] }: Call): Promise<string> {
  const { workspaces } = await ask<WorkspacesReply>('GET', 'workspaces');
  const found = workspaces.find(({ id }) => id === wanted) ?? workspaces.find(({ name }) => name === wanted);
  return `workspaces/${encodeURIComponent(found?.id ?? wanted)}`;
}

function idOf(workspace: unknown): string {
  return (workspace as WorkspaceReply).id;
}
