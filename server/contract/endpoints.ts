import { z } from 'zod';
import { ChangesReplySchema, EffectsReplySchema } from './changes.ts';
import { AnalysisDocumentSchema } from './document.ts';
import { DossierSchema } from './dossier.ts';
import { BatchReplySchema, DecisionsSchema, IdentitiesReplySchema } from './identities.ts';
import { PreviewReplySchema } from './preview.ts';
import {
  CheckReplySchema,
  FindingsReplySchema,
  GapReplySchema,
  GapsReplySchema,
  GroupReplySchema,
  GroupsReplySchema,
  HealthReplySchema,
  ImportDetailReplySchema,
  ImportFileSchema,
  ImportReplySchema,
  ImportsReplySchema,
  JobReplySchema,
  MethodsReplySchema,
  OrganizationsReplySchema,
  PendingReplySchema,
  WorkspaceReplySchema,
  WorkspacesReplySchema,
} from './replies.ts';
import { CheckSchema, CommitSchema, GroupPatchSchema, PreviewSchema, WorkspacePatchSchema } from './requests.ts';
import { WhatIfReplySchema } from './scenario.ts';

export interface Endpoint {
  /** Names its summary in the catalogue: `api.<id>`. */
  id: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  /** Replies from an analysis: takes its options as query, and may answer 202. */
  analysis?: true;
  query?: readonly string[];
  /** Query names that may come several times. */
  lists?: readonly string[];
  body?: z.ZodType | 'bytes';
  status: number;
  reply: z.ZodType | 'bytes' | 'events' | null;
}

/** Every address of the API; the OpenAPI document and its test against the router come from here. */
export const ENDPOINTS: readonly Endpoint[] = [
  { id: 'workspaces-list', method: 'get', path: '/api/workspaces', status: 200, reply: WorkspacesReplySchema },
  {
    id: 'workspaces-change',
    method: 'patch',
    path: '/api/workspaces/{id}',
    body: WorkspacePatchSchema,
    status: 200,
    reply: WorkspaceReplySchema,
  },
  { id: 'analysis', method: 'get', path: '/api/analysis', analysis: true, status: 200, reply: AnalysisDocumentSchema },
  {
    id: 'organizations-list',
    method: 'get',
    path: '/api/organizations',
    analysis: true,
    query: ['q', 'limit'],
    status: 200,
    reply: OrganizationsReplySchema,
  },
  {
    id: 'organizations-one',
    method: 'get',
    path: '/api/organizations/{id}',
    analysis: true,
    status: 200,
    reply: DossierSchema,
  },
  { id: 'groups-list', method: 'get', path: '/api/groups', analysis: true, status: 200, reply: GroupsReplySchema },
  { id: 'groups-one', method: 'get', path: '/api/groups/{id}', analysis: true, status: 200, reply: GroupReplySchema },
  {
    id: 'groups-name',
    method: 'patch',
    path: '/api/groups/{id}',
    analysis: true,
    body: GroupPatchSchema,
    status: 200,
    reply: GroupReplySchema,
  },
  { id: 'gaps-list', method: 'get', path: '/api/gaps', analysis: true, status: 200, reply: GapsReplySchema },
  { id: 'gaps-one', method: 'get', path: '/api/gaps/{a}/{b}', analysis: true, status: 200, reply: GapReplySchema },
  {
    id: 'what-if',
    method: 'get',
    path: '/api/what-if',
    analysis: true,
    lists: ['leave', 'introduce'],
    status: 200,
    reply: WhatIfReplySchema,
  },
  { id: 'findings', method: 'get', path: '/api/findings', analysis: true, status: 200, reply: FindingsReplySchema },
  { id: 'methods', method: 'get', path: '/api/methods', status: 200, reply: MethodsReplySchema },
  {
    id: 'imports-list',
    method: 'get',
    path: '/api/imports',
    query: ['workspace'],
    status: 200,
    reply: ImportsReplySchema,
  },
  {
    id: 'imports-open',
    method: 'post',
    path: '/api/imports',
    query: ['workspace'],
    status: 201,
    reply: ImportReplySchema,
  },
  {
    id: 'imports-file',
    method: 'put',
    path: '/api/imports/{id}/files/{name}',
    body: 'bytes',
    status: 201,
    reply: ImportFileSchema,
  },
  {
    id: 'imports-commit',
    method: 'post',
    path: '/api/imports/{id}/commit',
    body: CommitSchema,
    status: 202,
    reply: PendingReplySchema,
  },
  {
    id: 'imports-check',
    method: 'post',
    path: '/api/imports/{id}/check',
    body: CheckSchema,
    status: 200,
    reply: CheckReplySchema,
  },
  {
    id: 'imports-preview',
    method: 'post',
    path: '/api/imports/{id}/preview',
    body: PreviewSchema,
    status: 200,
    reply: PreviewReplySchema,
  },
  {
    id: 'imports-rejected',
    method: 'get',
    path: '/api/imports/{id}/rejected',
    query: ['file'],
    status: 200,
    reply: 'bytes',
  },
  {
    id: 'imports-one',
    method: 'get',
    path: '/api/imports/{id}',
    query: ['offset', 'limit'],
    status: 200,
    reply: ImportDetailReplySchema,
  },
  {
    id: 'imports-changes',
    method: 'get',
    path: '/api/imports/{id}/changes',
    query: ['subject', 'kind', 'offset', 'limit'],
    status: 200,
    reply: ChangesReplySchema,
  },
  {
    id: 'imports-effects',
    method: 'get',
    path: '/api/imports/{id}/changes/effects',
    status: 200,
    reply: EffectsReplySchema,
  },
  { id: 'imports-redo', method: 'post', path: '/api/imports/{id}/redo', status: 200, reply: ImportReplySchema },
  { id: 'imports-file-bytes', method: 'get', path: '/api/imports/{id}/files/{name}', status: 200, reply: 'bytes' },
  { id: 'imports-undo', method: 'delete', path: '/api/imports/{id}', status: 204, reply: null },
  {
    id: 'identities-list',
    method: 'get',
    path: '/api/identities',
    query: ['workspace', 'kind', 'state', 'only', 'q', 'names', 'offset', 'limit'],
    status: 200,
    reply: IdentitiesReplySchema,
  },
  {
    id: 'identities-decide',
    method: 'post',
    path: '/api/identities/decisions',
    query: ['workspace'],
    body: DecisionsSchema,
    status: 201,
    reply: BatchReplySchema,
  },
  {
    id: 'identities-undo',
    method: 'delete',
    path: '/api/identities/decisions/{batch}',
    query: ['workspace'],
    status: 204,
    reply: null,
  },
  {
    id: 'identities-export',
    method: 'get',
    path: '/api/identities/decisions.csv',
    query: ['workspace'],
    status: 200,
    reply: 'bytes',
  },
  {
    id: 'identities-import',
    method: 'put',
    path: '/api/identities/decisions.csv',
    query: ['workspace'],
    body: 'bytes',
    status: 201,
    reply: BatchReplySchema,
  },
  { id: 'jobs-one', method: 'get', path: '/api/jobs/{id}', status: 200, reply: JobReplySchema },
  { id: 'jobs-cancel', method: 'delete', path: '/api/jobs/{id}', status: 204, reply: null },
  { id: 'jobs-events', method: 'get', path: '/api/jobs/{id}/events', status: 200, reply: 'events' },
  {
    id: 'exports',
    method: 'get',
    path: '/api/exports',
    analysis: true,
    query: ['format'],
    status: 200,
    reply: 'bytes',
  },
  {
    id: 'openapi',
    method: 'get',
    path: '/api/openapi.json',
    status: 200,
    reply: z.looseObject({ openapi: z.string() }),
  },
  { id: 'healthz', method: 'get', path: '/healthz', status: 200, reply: HealthReplySchema },
  { id: 'readyz', method: 'get', path: '/readyz', status: 200, reply: HealthReplySchema },
];
