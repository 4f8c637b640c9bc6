import type { Kysely } from 'kysely';
import type { KnownGroup } from '../../analysis/types.ts';
import type { Schema } from './schema.ts';
import type { KnownGroups, SeenGroups } from './types.ts';

/** Groups that a workspace remembers at most, beside those of its reference division, those named and those just shown. */
const MOST_REMEMBERED = 1_000;

/** The groups that a workspace has shown, by id. */
export async function readKnownGroups(db: Kysely<Schema>, workspace: string): Promise<KnownGroups> {
  const reference = await db
    .selectFrom('group_references')
    .select('content')
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('known_groups')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('group_id')
    .execute();
  const groups = rows.map(
    (row): KnownGroup => ({
      id: row.group_id,
      kind: row.kind,
      color: row.color,
      members: JSON.parse(row.members_json),
      reference: row.reference === 1,
    }),
  );
  return { content: reference?.content ?? null, groups };
}

/**
 * Keeps what an analysis showed. A group that is known stays as it is, but one of a new reference division: its members move
 * on. Groups that the division no longer has stay known, to be found again: the largest 1,000 of them, since every date and
 * choice of ties may show others.
 */
export async function keepGroups(
  db: Kysely<Schema>,
  workspace: string,
  { content, groups }: SeenGroups,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (content !== null) {
      await trx.replaceInto('group_references').values({ workspace, content }).execute();
      await trx.updateTable('known_groups').set({ reference: 0 }).where('workspace', '=', workspace).execute();
    }
    for (const group of groups) {
      const reference = content !== null && group.reference ? 1 : 0;
      const members_json = JSON.stringify(group.members);
      await trx
        .insertInto('known_groups')
        .values({ workspace, group_id: group.id, kind: group.kind, color: group.color, members_json, reference })
        .onConflict((conflict) => {
          const known = conflict.columns(['workspace', 'group_id']);
          return reference === 1 ? known.doUpdateSet({ members_json, reference }) : known.doNothing();
        })
        .execute();
    }
    await forgetBeyond(trx, workspace, new Set(groups.map(({ id }) => id)));
  });
}

/** Forgets the smallest groups that nothing hangs on; a group that comes back afterwards is a new one, with a colour of its own. */
async function forgetBeyond(trx: Kysely<Schema>, workspace: string, shown: ReadonlySet<string>): Promise<void> {
  const idle = await trx
    .selectFrom('known_groups')
    .select('group_id')
    .where('workspace', '=', workspace)
    .where('reference', '=', 0)
    .where('group_id', 'not in', trx.selectFrom('group_names').select('group_id').where('workspace', '=', workspace))
    .orderBy(({ fn }) => fn<number>('json_array_length', ['members_json']), 'desc')
    .orderBy('group_id')
    .execute();
  const forgotten = idle
    .map((row) => row.group_id)
    .filter((id) => !shown.has(id))
    .slice(MOST_REMEMBERED);
  for (const id of forgotten) {
    await trx.deleteFrom('known_groups').where('workspace', '=', workspace).where('group_id', '=', id).execute();
  }
}
