import { z } from 'zod';
import { TABLE_KINDS } from '../../analysis/types.ts';
import { BoundarySchema } from './replies.ts';

/** PATCH /api/workspaces/:id */
export const WorkspacePatchSchema = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  boundary: BoundarySchema.optional(),
});
export type WorkspacePatch = z.infer<typeof WorkspacePatchSchema>;

/** PATCH /api/groups/:id ; null gives the group its own label back. */
export const GroupPatchSchema = z.strictObject({ name: z.string().trim().min(1).max(200).nullable() });
export type GroupPatch = z.infer<typeof GroupPatchSchema>;

const CorrectionSchema = z.strictObject({
  line: z.number().int().min(1),
  column: z.string().max(1000).nullable(),
  value: z.string().max(20_000),
});

/** A file's table kind, and the reading of its headers, settled by a person instead of by recognition. */
export const ReadOptionsSchema = z.strictObject({
  kinds: z.record(z.string(), z.enum(TABLE_KINDS)).optional(),
  mapping: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** Headers of number columns whose low end is strong, by file. */
  reversed: z.record(z.string(), z.array(z.string())).optional(),
  /** Whether the first line is the header or a row, by file. */
  headers: z.record(z.string(), z.enum(['first', 'none'])).optional(),
  /** Cells corrected before they are checked, by file; no column: the whole row as the file writes rows. */
  corrections: z.record(z.string(), z.array(CorrectionSchema).max(100_000)).optional(),
});

/** POST /api/imports/:id/commit ; a dry run reads and reports, and adds nothing. */
export const CommitSchema = ReadOptionsSchema.extend({ dry_run: z.boolean().optional() });
export type CommitRequest = z.infer<typeof CommitSchema>;

/** POST /api/imports/:id/check ; reads one table with these settings and nothing else, and shows one of its rows. */
export const CheckSchema = ReadOptionsSchema.extend({
  file: z.string().max(1000),
  line: z.number().int().min(1).optional(),
});

export const RejectedQuerySchema = z.object({ file: z.string().max(1000) });

const page = (fallback: number, most: number) => z.coerce.number().int().min(0).max(most).default(fallback);

export const PageSchema = z.object({ offset: page(0, 10_000_000), limit: page(100, 1000) });
export const OrganizationsQuerySchema = z.object({ q: z.string().max(200).default(''), limit: page(50, 10_000) });
export const ExportQuerySchema = z.object({ format: z.enum(['gexf', 'csv', 'json']) });
