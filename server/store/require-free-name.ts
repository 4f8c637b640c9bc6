import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';

/** Two workspaces of one name could not be told apart. Throws `workspace_name_taken`; `except` may keep its own. */
export async function requireFreeName(db: Kysely<Schema>, name: string, except: string | null): Promise<void> {
  const rows = await db.selectFrom('workspaces').select(['id', 'name_json']).execute();
  const wanted = comparable(name);
  const taken = rows.some(({ id, name_json }) => {
    const names: Record<string, string> = JSON.parse(name_json);
    return id !== except && Object.values(names).some((other) => comparable(other) === wanted);
  });
  if (taken) throw new StoreError('workspace_name_taken', { name });
}

function comparable(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
