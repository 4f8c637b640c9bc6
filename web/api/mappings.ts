import type { MappingContent, MappingsReply, SavedMappingReply } from '../../server/contract/mappings.ts';
import { request } from './client.ts';

export type { MappingContent, SavedMappingReply };

const JSON_BODY = { 'content-type': 'application/json' };

/** The saved mappings of a workspace. */
export async function fetchMappings(query: URLSearchParams, signal: AbortSignal): Promise<MappingsReply> {
  return request<MappingsReply>(`/api/mappings?${query}`, { signal });
}

/** Keeps a mapping; one for the same headers is replaced. */
export async function saveMapping(mapping: MappingContent, query: URLSearchParams): Promise<SavedMappingReply> {
  const body = JSON.stringify(mapping);
  return request<SavedMappingReply>(`/api/mappings?${query}`, { method: 'POST', headers: JSON_BODY, body });
}

export async function renameMapping(id: string, name: string, query: URLSearchParams): Promise<void> {
  const body = JSON.stringify({ name });
  await request(`/api/mappings/${encodeURIComponent(id)}?${query}`, { method: 'PATCH', headers: JSON_BODY, body });
}

export async function deleteMapping(id: string, query: URLSearchParams): Promise<void> {
  await request(`/api/mappings/${encodeURIComponent(id)}?${query}`, { method: 'DELETE' });
}
