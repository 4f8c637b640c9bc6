import { applyDecisions, applyReceived, assembleRoster } from '../../analysis/index.ts';
import type { Roster } from '../../analysis/types.ts';
import type { StoreReader } from '../store/types.ts';
import { decidedText, receivedText } from './analysis-key.ts';

/** The last rosters of this thread: choosing another date or layer does not read 100,000 rows again. */
const KEPT = 2;
const assembled = new Map<string, Roster>();
const decided = new Map<string, Roster>();
const settled = new Map<string, Roster>();

/** The roster of everything that counts in a workspace, with what people said of it: who is who, whose data were received. */
export async function loadRoster(reader: StoreReader, workspace: string): Promise<Roster> {
  const settings = await reader.receivedSettings(workspace);
  const decisions = await reader.identityDecisions(workspace);
  const key = JSON.stringify([await keyOf(reader, workspace), decidedText(decisions), receivedText(settings)]);
  return recall(settled, key, async () => applyReceived(await loadDecided(reader, workspace), settings));
}

/** The same before anybody said whose data were received. */
export async function loadDecided(reader: StoreReader, workspace: string): Promise<Roster> {
  const decisions = await reader.identityDecisions(workspace);
  const key = JSON.stringify([await keyOf(reader, workspace), decidedText(decisions)]);
  return recall(decided, key, async () => applyDecisions(await loadAssembled(reader, workspace), decisions));
}

/** The same as the files say it, before any decision. */
export async function loadAssembled(reader: StoreReader, workspace: string): Promise<Roster> {
  const key = await keyOf(reader, workspace);
  return recall(assembled, key, async () => assembleRoster(await reader.activeTables(workspace)));
}

async function keyOf(reader: StoreReader, workspace: string): Promise<string> {
  return JSON.stringify([workspace, await reader.activeFiles(workspace)]);
}

async function recall(kept: Map<string, Roster>, key: string, make: () => Promise<Roster>): Promise<Roster> {
  const roster = kept.get(key) ?? (await make());
  kept.delete(key);
  kept.set(key, roster);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return roster;
}
