import type { ChangesReply, EffectsReply } from '../../server/contract/changes.ts';
import { request } from './client.ts';

const at = (id: string) => `/api/imports/${encodeURIComponent(id)}`;

/** What an import changes; `list` pages on in one list (`seats.added`). */
export function readChanges(
  id: string,
  language: string,
  signal: AbortSignal,
  list: { name: string; offset: number } | null = null,
): Promise<ChangesReply> {
  const query = new URLSearchParams({ lang: language });
  if (list) {
    const [subject = '', kind = ''] = list.name.split('.');
    for (const [name, value] of Object.entries({ subject, kind, offset: String(list.offset) })) query.set(name, value);
  }
  return request<ChangesReply>(`${at(id)}/changes?${query}`, { signal });
}

/** What that does to the analysis, with the choices of the last reading. */
export function readEffects(id: string, language: string, signal: AbortSignal): Promise<EffectsReply> {
  return request<EffectsReply>(`${at(id)}/changes/effects?lang=${language}`, { signal });
}

/** Brings back an import that was undone. */
export async function redo(id: string): Promise<void> {
  await request(`${at(id)}/redo`, { method: 'POST' });
}
