import { assembleFor } from '../../analysis/index.ts';
import type { KitRecipient } from '../files/kit/kit-archive.ts';
import type { KitInfo } from '../files/kit/planned-sheet.ts';
import type { StoreReader } from '../store/types.ts';
import { loadRoster } from './load-roster.ts';
import { makeKit, zipKit } from './make-kit.ts';
import { WorkError } from './types.ts';

export type KitRequest = KitInfo;

export interface MadeKit {
  zip: Uint8Array;
  recipients: KitRecipient[];
}

/** The kit of what counts in a workspace. Throws WorkError `kit_empty` where no organization is listed. */
export async function kitOfWorkspace(reader: StoreReader, request: KitRequest): Promise<MadeKit> {
  const roster = await loadRoster(reader, request.workspace);
  const tables = await reader.activeTables(request.workspace);
  const kit = makeKit(roster, (id) => assembleFor(tables, id), request);
  if (kit.recipients.length === 0) throw new WorkError({ code: 'kit_empty', params: {} });
  return { zip: zipKit(kit), recipients: kit.recipients };
}
