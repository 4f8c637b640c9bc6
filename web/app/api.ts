import type { AnalysisDocument } from '../../analysis/document.ts';
import type { ImportsReply, MethodsReply, WorkspacesReply } from '../../server/contract/replies.ts';
import { fetchAnalysis, fetchReady, request } from '../api/client.ts';
import { type FollowOptions, followJob } from '../api/job-events.ts';
import type { OrganizationDossier } from '../api/types.ts';

/** The reading calls of the page as the store uses them; tests give another. */
export interface Api {
  /** The answer that is there, and the job that refines it as long as one does. */
  analysis(query: URLSearchParams, options: FollowOptions): Promise<{ document: AnalysisDocument; job: string | null }>;
  /** Until a job is over; throws ApiError when it was canceled or has failed. */
  follow(job: string, options: FollowOptions): Promise<void>;
  /** Stops a job for whoever waits for it. */
  cancel(job: string): Promise<void>;
  dossier(id: string, query: URLSearchParams, options: FollowOptions): Promise<OrganizationDossier>;
  imports(query: URLSearchParams, signal: AbortSignal): Promise<ImportsReply>;
  methods(query: URLSearchParams, signal: AbortSignal): Promise<MethodsReply>;
  workspaces(query: URLSearchParams): Promise<WorkspacesReply>;
  renameGroup(id: string, name: string | null, query: URLSearchParams): Promise<void>;
}

/** The server's API. */
export const serverApi: Api = {
  analysis: fetchAnalysis,
  follow: async (job, options) => {
    await followJob(job, options);
  },
  cancel: async (job) => {
    await request(`/api/jobs/${encodeURIComponent(job)}`, { method: 'DELETE' });
  },
  dossier: (id, query, options) => fetchReady(`/api/organizations/${encodeURIComponent(id)}?${query}`, options),
  imports: (query, signal) => request(`/api/imports?${query}`, { signal }),
  methods: (query, signal) => request(`/api/methods?${query}`, { signal }),
  workspaces: (query) => request(`/api/workspaces?${query}`),
  renameGroup: async (id, name, query) => {
    await request(`/api/groups/${encodeURIComponent(id)}?${query}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });
  },
};
