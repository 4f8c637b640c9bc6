import { type ReceivedEntry, receivedList, settledOrganization } from '../../analysis/index.ts';
import { format, type Language } from '../../data/messages/format.ts';
import type { ReceivedItem, ReceivedQuery, ReceivedReply } from '../contract/received.ts';
import type { StoreReader } from '../store/types.ts';
import { toCsv } from './csv.ts';
import { loadRoster } from './load-roster.ts';
import { matchesFolded } from './search.ts';

export interface ReceivedRequest extends ReceivedQuery {
  workspace: string;
  language: Language;
  as: 'json' | 'csv';
}

const STATUSES = ['received', 'not_received', 'named_only'] as const;
/** A spreadsheet takes a file for UTF-8 by these. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Which organizations supplied their data: a page of the list as JSON, or all that the filter lets through as CSV. */
export async function receivedView(reader: StoreReader, request: ReceivedRequest): Promise<Uint8Array> {
  const { workspace, status, q, offset, limit } = request;
  const roster = await loadRoster(reader, workspace);
  const said = new Map<string | null, ReceivedItem['setting']>();
  for (const { id, organization, received, by, at } of await reader.receivedSettings(workspace)) {
    const setting = received === 'file' ? null : { id, received, by, at };
    said.set(settledOrganization(roster, organization), setting);
  }
  const all = receivedList(roster).map((entry): ReceivedItem => ({ ...entry, setting: said.get(entry.id) ?? null }));
  const found = all
    .filter((entry) => (status === 'all' || entry.status === status) && matchesFolded([entry.name, entry.id], q))
    .sort((x, y) => STATUSES.indexOf(y.status) - STATUSES.indexOf(x.status));
  if (request.as === 'csv') return new TextEncoder().encode(asCsv(found, request.language));
  const count = (wanted: ReceivedEntry['status']) => all.filter((entry) => entry.status === wanted).length;
  const reply: ReceivedReply = {
    total: found.length,
    offset,
    items: found.slice(offset, offset + limit),
    counts: { received: count('received'), not_received: count('not_received'), named_only: count('named_only') },
  };
  return new TextEncoder().encode(JSON.stringify(reply));
}

/** With the contract's own header `data_received`, so that the file can be read in again; in French, as French spreadsheets read. */
function asCsv(items: readonly ReceivedItem[], language: Language): string {
  const rows = items.map(({ id, name, status, basis, named_by, setting }) => [
    id,
    name,
    status === 'named_only' ? '' : status === 'received' ? 'yes' : 'no',
    format(`page.received.status.${status}`, {}, language),
    format(`page.received.basis.${setting ? 'person' : basis}`, {}, language),
    named_by,
    setting?.by ?? '',
    setting?.at.slice(0, 10) ?? '',
  ]);
  const columns = ['org_id', 'name', 'data_received', 'status', 'basis', 'named_by', 'set_by', 'set_on'];
  return `${BYTE_ORDER_MARK}${toCsv(columns, rows, language === 'fr' ? ';' : ',')}`;
}
