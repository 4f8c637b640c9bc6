import type { AnalysisDocument } from '../../analysis/document.ts';
import type { ImportsReply, MethodsReply, WorkspacesReply } from '../../server/contract/replies.ts';
import { fetchAnalysis, request } from '../api/client.ts';
import type { FollowOptions } from '../api/job-events.ts';
import type { OrganizationDossier } from '../api/types.ts';

/** The reading calls of the page as the store uses them; tests give another. */
export interface Api {
  analysis(query: URLSearchParams, options: FollowOptions): Promise<AnalysisDocument>;
  dossier(id: string, query: URLSearchParams, signal: AbortSignal): Promise<OrganizationDossier>;
  imports(query: URLSearchParams, signal: AbortSignal): Promise<ImportsReply>;
  methods(query: URLSearchParams, signal: AbortSignal): Promise<MethodsReply>;
  workspaces(query: URLSearchParams): Promise<WorkspacesReply>;
}

/** The server's API. */
export const serverApi: Api = {
  analysis: fetchAnalysis,
  dossier: (id, query, signal) => request(`/api/organizations/${encodeURIComponent(id)}?${query}`, { signal }),
  imports: (query, signal) => request(`/api/imports?${query}`, { signal }),
  methods: (query, signal) => request(`/api/methods?${query}`, { signal }),
  workspaces: (query) => request(`/api/workspaces?${query}`),
};
