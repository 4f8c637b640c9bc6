import type { Holdings } from '../contract/workspaces.ts';
import type { StoreReader } from '../store/types.ts';
import { loadDecided } from './load-roster.ts';

/** What a workspace holds, as a person counts it: organizations and seats of the roster, not rows. */
export async function holdingsView(reader: StoreReader, workspace: string): Promise<Uint8Array> {
  const roster = await loadDecided(reader, workspace);
  const holdings: Holdings = {
    ...(await reader.holdings(workspace)),
    organizations: roster.organizations.length,
    people: roster.people.length,
    seats: roster.seats.length,
    ties: roster.ties.length,
    agreements: roster.agreements.length,
  };
  return new TextEncoder().encode(JSON.stringify(holdings));
}
