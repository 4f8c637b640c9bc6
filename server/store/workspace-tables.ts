import type { Schema } from './schema.ts';

/** A table whose rows belong to one workspace, through a column that names it or one of its imports. */
export interface WorkspaceTable {
  table: keyof Schema;
  column: string;
  of: 'workspaces' | 'imports';
  /** False for what is computed again, or belongs to what was done rather than to what is known. */
  copied: boolean;
}

/**
 * Everything that a workspace has, in the one list that deleting and duplicating go by; what refers to something stands
 * before it. A test reads the schema and fails when a table is neither here nor among those of the whole house.
 */
export const WORKSPACE_TABLES: readonly WorkspaceTable[] = [
  { table: 'import_problems', column: 'import', of: 'imports', copied: true },
  { table: 'import_rows', column: 'import', of: 'imports', copied: true },
  { table: 'import_file_parts', column: 'import', of: 'imports', copied: true },
  { table: 'import_files', column: 'import', of: 'imports', copied: true },
  { table: 'imports', column: 'workspace', of: 'workspaces', copied: true },
  { table: 'results', column: 'workspace', of: 'workspaces', copied: false },
  { table: 'jobs', column: 'workspace', of: 'workspaces', copied: false },
  { table: 'identity_decisions', column: 'workspace', of: 'workspaces', copied: true },
  { table: 'received_settings', column: 'workspace', of: 'workspaces', copied: true },
  { table: 'known_groups', column: 'workspace', of: 'workspaces', copied: true },
  { table: 'group_references', column: 'workspace', of: 'workspaces', copied: true },
  { table: 'saved_mappings', column: 'workspace', of: 'workspaces', copied: true },
  { table: 'kits', column: 'workspace', of: 'workspaces', copied: true },
  { table: 'group_names', column: 'workspace', of: 'workspaces', copied: true },
];

/** Tables that hold nothing of any roster; `audit` names a workspace by its id, and never what is in it. */
export const HOUSE_TABLES: readonly (keyof Schema)[] = ['schema_migrations', 'actors', 'workspaces', 'audit'];
