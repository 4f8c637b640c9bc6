import { assembleRoster } from '../../analysis/index.ts';
import type { Roster } from '../../analysis/types.ts';
import type { StoreReader } from '../store/types.ts';

/** The last rosters of this thread: choosing another date or layer does not read 100,000 rows again. */
const KEPT = 2;
const kept = new Map<string, Roster>();

/** The roster of everything that counts in a workspace. */
export async function loadRoster(reader: StoreReader, workspace: string): Promise<Roster> {
  const files = await reader.activeFiles(workspace);
  const key = JSON.stringify([workspace, files]);
  const known = kept.get(key);
  const roster = known ?? assembleRoster(await reader.activeTables(workspace));
  kept.delete(key);
  kept.set(key, roster);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return roster;
}
