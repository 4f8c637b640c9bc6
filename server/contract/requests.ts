import { z } from 'zod';
import type { TableSettings } from '../../analysis/roster/table-settings.ts';
import { ENCODINGS } from '../../analysis/table-report.ts';
import { TABLE_KINDS } from '../../analysis/types.ts';
import { ChoicesSchema } from './changes.ts';

/** PATCH /api/groups/:id ; null gives the group its own label back. */
export const GroupPatchSchema = z.strictObject({ name: z.string().trim().min(1).max(200).nullable() });
export type GroupPatch = z.infer<typeof GroupPatchSchema>;

const CorrectionSchema = z.strictObject({
  line: z.number().int().min(1),
  column: z.string().max(1000).nullable(),
  value: z.string().max(20_000),
});

const Labels = z.record(z.string().max(1000), z.string().max(2000));

/** How one table is written and what it leaves unsaid (analysis/roster/table-settings.ts). */
export const TableSettingsSchema = z.strictObject({
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.string().length(1).optional(),
  header_line: z.number().int().min(1).max(1000).optional(),
  dates: z.enum(['day-first', 'month-first']).optional(),
  decimal: z.enum(['point', 'comma']).optional(),
  separator: z.string().min(1).max(10).optional(),
  constants: Labels.optional(),
  name_order: z.enum(['given_family', 'family_given']).optional(),
  people: z.strictObject({ column: z.string().max(1000), separator: z.string().max(10) }).optional(),
  kinds_by: z
    .strictObject({
      column: z.string().max(1000),
      values: z.record(z.string().max(1000), z.enum([...TABLE_KINDS, 'leave_out'])),
    })
    .optional(),
  codes: z.record(z.string().max(1000), Labels).optional(),
  codebooks: z
    .record(
      z.string().max(1000),
      z.strictObject({ file: z.string().max(1000), code: z.string().max(1000), label: z.string().max(1000) }),
    )
    .optional(),
  people_mode: z.union([z.literal(1), z.literal(2)]).optional(),
}) satisfies z.ZodType<TableSettings>;

/** A file's table kind, and the reading of its headers, settled by a person instead of by recognition. */
export const ReadOptionsSchema = z.strictObject({
  kinds: z.record(z.string(), z.enum(TABLE_KINDS)).optional(),
  mapping: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /** Headers of number columns whose low end is strong, by file. */
  reversed: z.record(z.string(), z.array(z.string())).optional(),
  /** Whether the first line is the header or a row, by file. */
  headers: z.record(z.string(), z.enum(['first', 'none'])).optional(),
  /** How each table is written and what it leaves unsaid, by file or `*`. */
  tables: z.record(z.string(), TableSettingsSchema).optional(),
  /** Cells corrected before they are checked, by file; no column: the whole row as the file writes rows. */
  corrections: z.record(z.string(), z.array(CorrectionSchema).max(100_000)).optional(),
});

/** POST /api/imports/:id/commit ; a dry run reads and reports, and adds nothing. */
export const CommitSchema = ReadOptionsSchema.extend({
  dry_run: z.boolean().optional(),
  /** Whose place its tables take, and what is refused of the changes; absent: everything, beside what counts. */
  choices: ChoicesSchema.optional(),
  /** The saved mapping that a table (or `*`, every table) was read by, and whether it was changed since: for the history. */
  mappings: z
    .record(z.string().max(1000), z.strictObject({ name: z.string().max(200), changed: z.boolean() }))
    .optional(),
});
export type CommitRequest = z.infer<typeof CommitSchema>;

/** POST /api/imports/:id/check ; reads one table with these settings and nothing else, and shows one of its rows. */
export const CheckSchema = ReadOptionsSchema.extend({
  file: z.string().max(1000),
  line: z.number().int().min(1).optional(),
});

/** POST /api/imports/:id/preview ; reads the beginning of one table with these settings, and stores nothing. */
export const PreviewSchema = ReadOptionsSchema.extend({ file: z.string().max(1000) });

export const RejectedQuerySchema = z.object({ file: z.string().max(1000) });

const page = (fallback: number, most: number) => z.coerce.number().int().min(0).max(most).default(fallback);

export const PageSchema = z.object({ offset: page(0, 10_000_000), limit: page(100, 1000) });
export const OrganizationsQuerySchema = z.object({ q: z.string().max(200).default(''), limit: page(50, 10_000) });
