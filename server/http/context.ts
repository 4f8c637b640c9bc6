import type { Request } from 'express';
import type { z } from 'zod';
import type { Analyses } from '../jobs/analyses.ts';
import type { Jobs } from '../jobs/types.ts';
import type { Settings } from '../settings.ts';
import type { Store, Workspace } from '../store/types.ts';
import { ApiError } from './api-error.ts';

/** What the routes are given; they reach nothing else. */
export interface AppContext {
  store: Store;
  jobs: Jobs;
  analyses: Analyses;
  settings: Settings;
  /** True once the server is asked to stop: /readyz says so before connections end. */
  isStopping: () => boolean;
}

declare global {
  namespace Express {
    interface Request {
      /** Who acts: always set, `owner` in local mode. */
      actor: string;
    }
  }
}

export const DEFAULT_WORKSPACE = 'default';
const FIRST_DEMO = 'demo';

/**
 * The workspace that a call reads: the one it names, else the user's own once it holds something, else another of theirs
 * that does, else the demo; what is archived or hidden only by its name.
 */
export async function currentWorkspace(store: Store, asked: unknown): Promise<Workspace> {
  const workspaces = await store.workspaces();
  if (asked !== undefined) {
    const workspace = workspaces.find((candidate) => candidate.id === asked);
    if (!workspace) throw new ApiError('workspace_unknown', { workspace: String(asked).slice(0, 100) });
    return workspace;
  }
  const own = workspaces.find(({ id }) => id === DEFAULT_WORKSPACE);
  const shown = workspaces.filter(({ archivedAt }) => archivedAt === null);
  const filled = shown.filter(({ kind, imports }) => kind === 'user' && imports > 0);
  const demo = shown.find(({ id }) => id === FIRST_DEMO);
  const current = filled.find(({ id }) => id === DEFAULT_WORKSPACE) ?? filled[0] ?? demo ?? own;
  if (!current) throw new ApiError('workspace_unknown', { workspace: DEFAULT_WORKSPACE });
  return current;
}

/** Throws `demo_closed`: the invented regions stay as they are. */
export function requireOwn(workspace: Workspace): void {
  if (workspace.kind === 'demo') throw new ApiError('demo_closed', { workspace: workspace.id });
}

/** A body or query by its schema; throws `body_invalid` or `query_invalid` with the first field that is wrong. */
export function parseBy<T>(schema: z.ZodType<T>, value: unknown, code: 'body_invalid' | 'query_invalid'): T {
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  throw new ApiError(code, { field: [...(issue?.path ?? []), ...keys].join('.').slice(0, 100) || '-' });
}

/** One text per query name; a repeated name is refused rather than guessed. `lists` are left out: they may repeat. */
export function queryTexts(req: Request, lists: readonly string[] = []): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(req.query)) {
    if (lists.includes(name)) continue;
    if (typeof value !== 'string') throw new ApiError('query_invalid', { field: name.slice(0, 100) });
    texts[name] = value;
  }
  return texts;
}
