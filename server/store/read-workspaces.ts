import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { Workspace, WorkspaceHoldings } from './types.ts';

/** All workspaces, archived or not, in the order in which they were made. */
export async function readWorkspaces(db: Kysely<Schema>): Promise<Workspace[]> {
  const rows = await db
    .selectFrom('workspaces')
    .selectAll('workspaces')
    .select((eb) =>
      eb
        .selectFrom('imports')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('imports.workspace', '=', 'workspaces.id')
        .where('imports.state', '=', 'committed')
        .as('committed'),
    )
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: JSON.parse(row.name_json),
    description: JSON.parse(row.description_json),
    boundary: row.boundary,
    population: { declared: row.population, note: row.population_note },
    archivedAt: row.archived_at,
    imports: Number(row.committed ?? 0),
  }));
}

/** What deleting a workspace would take with it. Open imports are no imports yet: their files are counted all the same. */
export async function readHoldings(db: Kysely<Schema>, workspace: string): Promise<WorkspaceHoldings> {
  const count = async (table: 'identity_decisions' | 'received_settings' | 'group_names') => {
    const rows = db.selectFrom(table).where('workspace', '=', workspace);
    return Number((await rows.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n);
  };
  const imports = await db
    .selectFrom('imports')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('workspace', '=', workspace)
    .where('state', '<>', 'open')
    .executeTakeFirstOrThrow();
  const files = await db
    .selectFrom('import_files')
    .innerJoin('imports', 'imports.id', 'import_files.import')
    .select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.sum<number | null>('import_files.size').as('bytes')])
    .where('imports.workspace', '=', workspace)
    .executeTakeFirstOrThrow();
  return {
    imports: Number(imports.n),
    files: Number(files.n),
    bytes: Number(files.bytes ?? 0),
    decisions: (await count('identity_decisions')) + (await count('received_settings')),
    group_names: await count('group_names'),
  };
}
