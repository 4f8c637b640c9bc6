import type { Organization, Roster } from '../types.ts';
import { recordKeys } from './record-keys.ts';

/** Somebody said whether an organization's own data were received; `file`: as the files say, again. */
export interface ReceivedSetting {
  /** Key of its record (record-keys.ts): it survives a re-import, also one that gives another id to the same name. */
  organization: string;
  received: 'yes' | 'no' | 'file';
}

/**
 * The roster with what people said about whose data were received, over what its files say. Settings of organizations that are
 * not in the roster do nothing; of several for one organization (merged since) the last counts. With nothing to do, the same
 * roster.
 */
export function applyReceived(roster: Roster, settings: readonly ReceivedSetting[]): Roster {
  const said = new Map<string, 'yes' | 'no'>();
  for (const { organization, received } of settings) {
    const id = settledOrganization(roster, organization);
    if (id !== null && received !== 'file') said.set(id, received);
  }
  if (said.size === 0) return roster;
  const organizations = roster.organizations.map((entry): Organization => {
    const dataReceived = said.get(entry.id);
    return dataReceived === undefined ? entry : { ...entry, dataReceived };
  });
  return { ...roster, organizations };
}

/** The organization that a key means today, by its own key or as one of those that it stands for; `null` when it is gone. */
export function settledOrganization(roster: Roster, key: string): string | null {
  const own = recordKeys(roster).find('organizations', key);
  if (own !== null) return own;
  const id = key.slice(key.indexOf(':') + 1, key.lastIndexOf('|'));
  return roster.organizations.find(({ aliases }) => aliases?.some((alias) => alias.id === id))?.id ?? null;
}
