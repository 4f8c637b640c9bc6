import type { AppState } from './state.ts';

/** The workspace that uploads and what belongs to them go to: the one shown when it is the reader's, else `default`. */
export function ownWorkspace({
  workspaces,
  currentWorkspace,
}: Pick<AppState, 'workspaces' | 'currentWorkspace'>): string {
  const shown = workspaces.find(({ id }) => id === currentWorkspace);
  return shown?.kind === 'user' ? shown.id : 'default';
}
