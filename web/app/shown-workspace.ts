import type { WorkspaceReply } from '../api/types.ts';
import type { AppState } from './state.ts';

type Workspaces = Pick<AppState, 'workspaces' | 'currentWorkspace'>;

/** The workspace shown, once it is known. */
export function shownWorkspace({ workspaces, currentWorkspace }: Workspaces): WorkspaceReply | undefined {
  return workspaces.find(({ id }) => id === currentWorkspace);
}

/** Is it the reader's own, and not put away? A demo and an archived workspace are closed to changes. */
export function isWritable(workspace: WorkspaceReply | undefined): workspace is WorkspaceReply {
  return workspace?.kind === 'user' && workspace.archived_at === null;
}

/** Is the workspace shown known to hold no import? Then there is nothing to ask of its analysis. */
export function isEmptyWorkspace(state: Workspaces): boolean {
  return shownWorkspace(state)?.imports === 0;
}

/** The workspace that uploads and what belongs to them go to: the one shown when it is the reader's, else `default`. */
export function ownWorkspace(state: Workspaces): string {
  const shown = shownWorkspace(state);
  return shown?.kind === 'user' ? shown.id : 'default';
}
