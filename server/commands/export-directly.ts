import { formatDecisions } from '../../analysis/index.ts';
import type { Exported } from '../contract/exports.ts';
import { parseOptions } from '../contract/options.ts';
import { currentWorkspace } from '../http/context.ts';
import { createAnalyses } from '../jobs/analyses.ts';
import { codeFingerprint } from '../jobs/analysis-key.ts';
import { createLocalJobs } from '../jobs/local-jobs.ts';
import type { Jobs } from '../jobs/types.ts';
import { createOwnWorkspace } from '../load-demos.ts';
import { openSqliteStore, storePath } from '../store/sqlite-store.ts';
import type { Store, Workspace } from '../store/types.ts';
import type { ExportCall } from './export-call.ts';

const PATIENT = 2 ** 31 - 1;

/** No server runs: this process holds the folder for as long as the export takes. Leaves the same traces as a server. */
export async function exportDirectly(dataDir: string, call: ExportCall): Promise<Uint8Array> {
  const store = await openSqliteStore(dataDir);
  const log = { error: (details: object) => process.stderr.write(`${JSON.stringify(details)}\n`) };
  const jobs = createLocalJobs({ store, path: storePath(dataDir), log });
  try {
    await createOwnWorkspace(store);
    const workspace = await currentWorkspace(store, call.workspace ?? undefined);
    const names = parseOptions({ ...call.options }).names ?? false;
    const body = await PRODUCE[call.what]({ store, jobs }, workspace, call);
    const trace = { actor: 'owner', workspace: workspace.id, subject: `${call.what} ${call.format}` };
    if (names) await store.recordAudit({ ...trace, action: 'names_shown' });
    await store.recordAudit({ ...trace, action: 'export' });
    return body;
  } finally {
    await jobs.close();
    await store.close();
  }
}

type Produce = (parts: Parts, workspace: Workspace, call: ExportCall) => Promise<Uint8Array>;

const PRODUCE: Record<Exported, Produce> = {
  result,
  roster,
  decisions: async ({ store }, { id }) => new TextEncoder().encode(formatDecisions(await store.identityDecisions(id))),
};

interface Parts {
  store: Store;
  jobs: Jobs;
}

function roster({ jobs }: Parts, { id }: Workspace, { format, delimiter, options }: ExportCall): Promise<Uint8Array> {
  const names = parseOptions({ ...options }).names ?? false;
  return jobs.roster({ workspace: id, format: format === 'xlsx' ? 'xlsx' : 'csv', delimiter, names });
}

async function result({ store, jobs }: Parts, workspace: Workspace, call: ExportCall): Promise<Uint8Array> {
  const analyses = createAnalyses({ store, jobs, code: codeFingerprint(), patience: PATIENT });
  const reply = await analyses.reply({
    workspace,
    options: parseOptions({ ...call.options }),
    view: call.format === 'json' ? 'export-json' : 'export',
    params: { format: call.format, delimiter: call.delimiter },
    language: call.language,
  });
  if (reply.state === 'pending') throw new Error(`job ${reply.job} outlasted all patience`);
  return reply.body;
}
