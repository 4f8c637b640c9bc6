import { z } from 'zod';
import { TABLE_KINDS } from '../../analysis/types.ts';
import { AnalysisProblemSchema } from './document.ts';
import { TableReportSchema } from './replies.ts';

/** The first rows of a table as the settings of the request read them. */
export const PreviewReplySchema = z.object({
  /** Of the beginning that was read: `rows` and `used` are not those of the whole file where `beginning_only`. */
  table: TableReportSchema,
  columns: z.array(
    z.object({
      header: z.string(),
      field: z.string().nullable(),
      /** `added`: given by no column of the file (a constant, half a name). */
      state: z.enum(['read', 'sensitive', 'left_out', 'added']),
    }),
  ),
  rows: z.array(
    z.object({
      line: z.number(),
      state: z.enum(['used', 'set_aside']),
      /** In the order of `columns`: as written, as read, and the position of what is wrong among `problems`. */
      cells: z.array(z.object({ text: z.string(), value: z.string().nullable(), problem: z.number().nullable() })),
    }),
  ),
  problems: z.array(AnalysisProblemSchema),
  /** What the table still lacks: for each requirement the fields, any of which would do. */
  missing: z.array(z.array(z.string()).readonly()).readonly(),
  header_line: z.number(),
  /** The first lines as they stand, for pointing at the header. */
  top: z.array(z.object({ line: z.number(), text: z.string() })),
  /** The file is long: columns were judged by its beginning. */
  beginning_only: z.boolean(),
  /** Where its rows are of several kinds: the table of each. The rows shown are those of the first. */
  parts: z.array(z.object({ file: z.string(), kind: z.enum(TABLE_KINDS), rows: z.number() })),
});
export type PreviewReply = z.infer<typeof PreviewReplySchema>;
