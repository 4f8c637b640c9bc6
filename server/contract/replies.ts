// Every reply that is not the analysis itself. The page imports the types of this file, and nothing else of the server.
import { z } from 'zod';
import {
  FILE_FORMATS,
  RECOGNITION_CONFIDENCES,
  RECOGNITION_REASONS,
  type TableReport,
} from '../../analysis/table-report.ts';
import { TABLE_KINDS } from '../../analysis/types.ts';
import { ChangeCountsSchema } from './changes.ts';
import { AnalysisFindingSchema, AnalysisOrganizationSchema, AnalysisProblemSchema, BrokersSchema } from './document.ts';
import { AnalysisGapSchema, AnalysisGroupSchema, GapReasonSchema, GapStatusSchema } from './groups-and-gaps.ts';

export const BoundarySchema = z.enum(['complete', 'partial', 'unknown']);

/** RFC 9457, with the catalogue's `code`; `params` are the numbers and names that the sentence holds. */
export const ProblemReplySchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  instance: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ProblemReply = z.infer<typeof ProblemReplySchema>;

export const WorkspaceReplySchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  kind: z.enum(['demo', 'user']),
  boundary: BoundarySchema,
  /** Organizations that the territory has, as far as somebody knows, and where that is known from. */
  population: z.object({ declared: z.number().nullable(), note: z.string() }),
  /** Out of the way and read only; a demo: hidden. */
  archived_at: z.string().nullable(),
  /** Imports that count: committed and not undone. */
  imports: z.number(),
});
export type WorkspaceReply = z.infer<typeof WorkspaceReplySchema>;

/** `current` is the workspace that a call without `?workspace=` reads; uploads without it go to `default`. */
export const WorkspacesReplySchema = z.object({ current: z.string(), workspaces: z.array(WorkspaceReplySchema) });
export type WorkspacesReply = z.infer<typeof WorkspacesReplySchema>;

export const TableReportSchema = z.object({
  file: z.string(),
  kind: z.enum(TABLE_KINDS).nullable(),
  encoding: z.string(),
  format: z.enum(FILE_FORMATS).optional(),
  delimiter: z.string(),
  columns: z.array(
    z.object({
      header: z.string(),
      field: z.string().nullable(),
      confidence: z.enum(RECOGNITION_CONFIDENCES).optional(),
      reason: z.enum(RECOGNITION_REASONS).optional(),
      suggestion: z.string().nullable().optional(),
    }),
  ),
  confidence: z.enum(RECOGNITION_CONFIDENCES).optional(),
  reason: z.enum(RECOGNITION_REASONS).optional(),
  rows: z.number(),
  used: z.number(),
  quarantined: z.number(),
  returned: z
    .object({
      part: z.enum(['organization', 'board', 'ties', 'said']),
      organization: z.string(),
      kit: z.string(),
      savedAt: z.string().nullable(),
      consent: z.boolean(),
      blanks: z.array(z.string()),
    })
    .optional(),
}) satisfies z.ZodType<TableReport>;

export const ImportFileSchema = z.object({ name: z.string(), size: z.number(), hash: z.string() });

export const ImportReplySchema = z.object({
  id: z.string(),
  workspace: z.string(),
  /** `open`: files may still come, nothing counts; `committed`: counts; `undone`: kept, does not count. */
  state: z.enum(['open', 'committed', 'undone']),
  created_at: z.string(),
  committed_at: z.string().nullable(),
  actor: z.string(),
  files: z.array(ImportFileSchema),
  /** What was recognised; empty until the files were read (a dry run or the commit). */
  tables: z.array(TableReportSchema),
  /** Files whose very content already counts in the workspace: nothing of them is added again. */
  already_imported: z.array(z.string()),
  rows: z.number(),
  used: z.number(),
  quarantined: z.number(),
  problem_counts: z.object({ error: z.number(), warning: z.number(), info: z.number() }),
  /** It counts, and can be taken back. */
  undoable: z.boolean(),
  /** It was taken back, and can be brought back. */
  redoable: z.boolean(),
  /** What it changed when it began to count; null for the first of a workspace. */
  changes: ChangeCountsSchema.nullable(),
  /** Tables of it that take the place of older ones. */
  replaces: z.array(z.object({ file: z.string(), import: z.string(), old: z.string() })),
  /** How each table was read, and how many of its cells were corrected. */
  reading: z.array(
    z.object({
      file: z.string(),
      by: z.enum(['recognition', 'settings', 'mapping', 'mapping_changed']),
      /** The name of the mapping. */
      mapping: z.string().nullable(),
      corrections: z.number(),
    }),
  ),
});
export type ImportReply = z.infer<typeof ImportReplySchema>;

export const ImportsReplySchema = z.object({
  imports: z.array(ImportReplySchema),
  /** Days after which an upload that nobody accepted is thrown away. */
  keep_uploads_days: z.number(),
  /** Uploads that were: when, and the id that they had. */
  swept: z.array(z.object({ import: z.string(), at: z.string() })),
});
export type ImportsReply = z.infer<typeof ImportsReplySchema>;

export const ImportDetailReplySchema = ImportReplySchema.extend({
  /** What a person settled when it was last read (the body of `commit`). */
  settled: z.record(z.string(), z.unknown()),
  problems: z.object({ total: z.number(), offset: z.number(), items: z.array(AnalysisProblemSchema) }),
});
export type ImportDetailReply = z.infer<typeof ImportDetailReplySchema>;

/** One table of an import read again, and one of its rows as it stands now: what a correction made of it. */
export const CheckReplySchema = z.object({
  table: TableReportSchema,
  problems: z.object({ total: z.number(), offset: z.number(), items: z.array(AnalysisProblemSchema) }),
  row: z
    .object({
      line: z.number(),
      /** 1 = the header. */
      record: z.number(),
      cells: z.array(z.object({ column: z.string().nullable(), value: z.string(), sensitive: z.boolean() })),
      /** The cells cannot be told apart: the first one holds the row as it is written. */
      whole: z.boolean(),
    })
    .nullable(),
});
export type CheckReply = z.infer<typeof CheckReplySchema>;

export const JobReplySchema = z.object({
  id: z.string(),
  kind: z.enum(['import', 'analysis', 'pairs']),
  state: z.enum(['queued', 'running', 'done', 'failed', 'canceled']),
  /** 0..1 */
  progress: z.number(),
  /** The step's code and its words in the caller's language. */
  step: z.string().nullable(),
  step_label: z.string().nullable(),
  /** An analysis: the first answer is there to be asked for; what the job still does refines it. */
  answered: z.boolean(),
  error: ProblemReplySchema.nullable(),
  result: z
    .object({
      import: z.string().nullable(),
      dry_run: z.boolean(),
      already_imported: z.array(z.string()),
      rows: z.number(),
      used: z.number(),
      quarantined: z.number(),
    })
    .nullable(),
  created_at: z.string(),
  updated_at: z.string(),
});
export type JobReply = z.infer<typeof JobReplySchema>;

/** 202: the work goes on; `Location` is the job, ask again when it is done. */
export const PendingReplySchema = z.object({ job: z.string() });
export type PendingReply = z.infer<typeof PendingReplySchema>;

export const OrganizationsReplySchema = z.object({ total: z.number(), items: z.array(AnalysisOrganizationSchema) });
export type OrganizationsReply = z.infer<typeof OrganizationsReplySchema>;

export const GroupsReplySchema = z.object({ groups: z.array(AnalysisGroupSchema) });
export type GroupsReply = z.infer<typeof GroupsReplySchema>;

export const GroupReplySchema = AnalysisGroupSchema;

export const GapsReplySchema = z.object({
  gaps: z.array(AnalysisGapSchema),
  summary: z.array(
    z.object({
      status: GapStatusSchema,
      speakable: z.boolean(),
      reason: GapReasonSchema.nullable(),
      count: z.number(),
    }),
  ),
  without_mandated: z.array(
    z.object({ a: z.string(), b: z.string(), status: GapStatusSchema, routes: z.number(), speakable: z.boolean() }),
  ),
});
export type GapsReply = z.infer<typeof GapsReplySchema>;

export const GapReplySchema = z.object({ gap: AnalysisGapSchema, groups: z.array(AnalysisGroupSchema) });
export type GapReply = z.infer<typeof GapReplySchema>;

export const FindingsReplySchema = z.object({
  findings: z.array(
    AnalysisFindingSchema.extend({
      title: z.string().exactOptional(),
      why: z.string().exactOptional(),
      confidence_text: z.string().exactOptional(),
    }),
  ),
  brokers: BrokersSchema,
});
export type FindingsReply = z.infer<typeof FindingsReplySchema>;

/** The cards of data/methods as they are: each has an `id`; words are in the card or the catalogue. */
export const MethodsReplySchema = z.object({ methods: z.array(z.looseObject({ id: z.string() })) });
export type MethodsReply = z.infer<typeof MethodsReplySchema>;

export const HealthReplySchema = z.object({ status: z.enum(['ok', 'unavailable']) });
