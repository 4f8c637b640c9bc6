import { z } from 'zod';
import { ReadOptionsSchema } from './requests.ts';

const Headers = z.array(z.string().max(1000)).min(1).max(5000);

/** A mapping as it is saved, exported and imported: `*` stands for the table, `*` + `/part` for a table that its rows go to. */
export const MappingSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** The headers of the table before anything was settled: it is known by them, folded, in any order. */
  headers: Headers,
  options: ReadOptionsSchema.omit({ corrections: true }),
});
export type MappingContent = z.infer<typeof MappingSchema>;

/** PATCH /api/mappings/:id */
export const MappingPatchSchema = z.strictObject({ name: z.string().trim().min(1).max(200) });

export const SavedMappingSchema = MappingSchema.extend({ id: z.string(), saved_at: z.string() });
export type SavedMappingReply = z.infer<typeof SavedMappingSchema>;

export const MappingsReplySchema = z.object({
  mappings: z.array(SavedMappingSchema),
  /** With `?import=`: tables of that import whose headers a mapping is known by. */
  recognised: z.array(z.object({ file: z.string(), mapping: z.string() })),
});
export type MappingsReply = z.infer<typeof MappingsReplySchema>;
