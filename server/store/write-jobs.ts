import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';
import type { JobChange, NewResult, StoreWriter } from './types.ts';

/** How many results are kept: enough for a person who compares dates and layers, not a history. */
const RESULTS_KEPT = 60;

/** Returns the id of the job that does this work: a new one, or the one that is already at it. */
export async function createJob(db: Kysely<Schema>, job: Parameters<StoreWriter['createJob']>[0]): Promise<string> {
  return db.transaction().execute(async (trx) => {
    if (job.dedupe !== null) {
      const same = await trx
        .selectFrom('jobs')
        .select('id')
        .where('dedupe', '=', job.dedupe)
        .where('state', 'in', ['queued', 'running'])
        .executeTakeFirst();
      if (same) return same.id;
    }
    const workspace = job.workspace ?? null;
    const owner = trx.selectFrom('workspaces').select('id').where('id', '=', workspace);
    if (workspace !== null && !(await owner.executeTakeFirst()))
      throw new StoreError('workspace_unknown', { workspace });
    const at = new Date().toISOString();
    await trx
      .insertInto('jobs')
      .values({
        ...job,
        workspace,
        state: 'queued',
        progress: 0,
        step: null,
        answered: 0,
        error_json: null,
        result_json: null,
        created_at: at,
        updated_at: at,
      })
      .execute();
    return job.id;
  });
}

export async function updateJob(db: Kysely<Schema>, id: string, change: JobChange): Promise<void> {
  const { error, result, answered, ...columns } = change;
  await db
    .updateTable('jobs')
    .set({
      ...columns,
      ...(answered === undefined ? {} : { answered: Number(answered) }),
      ...(error === undefined ? {} : { error_json: JSON.stringify(error) }),
      ...(result === undefined ? {} : { result_json: JSON.stringify(result) }),
      updated_at: new Date().toISOString(),
    })
    .where('id', '=', id)
    .execute();
}

/** Jobs that a stopped process left behind did not finish: their transaction was rolled back with it. */
export async function failInterruptedJobs(db: Kysely<Schema>): Promise<void> {
  await db
    .updateTable('jobs')
    .set({
      state: 'failed',
      error_json: JSON.stringify({ code: 'interrupted', params: {} }),
      updated_at: new Date().toISOString(),
    })
    .where('state', 'in', ['queued', 'running'])
    .execute();
}

export async function putResult(db: Kysely<Schema>, key: string, workspace: string, result: NewResult): Promise<void> {
  const { body, stage } = result;
  const groups = result.groups && Buffer.from(result.groups);
  const row = { body: Buffer.from(body), size: body.byteLength, created_at: new Date().toISOString() };
  const refined = stage === 'refined' ? 1 : 0;
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('results')
      .values({ key, workspace, ...row, refined, groups })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet({ ...row, refined, ...(groups && { groups }) })
          .where('results.refined', '<=', refined),
      )
      .execute();
    const kept = trx
      .selectFrom('results')
      .select('key')
      .orderBy('created_at', 'desc')
      .orderBy('key')
      .limit(RESULTS_KEPT);
    await trx.deleteFrom('results').where('key', 'not in', kept).execute();
  });
}
