import { z } from 'zod';
import { BoundarySchema } from './replies.ts';

const name = z.string().trim().min(1).max(200);

/** How many organizations the territory has, as far as somebody knows, and where that is known from. */
export const PopulationPatchSchema = z.strictObject({
  declared: z.number().int().min(1).max(10_000_000).nullable().optional(),
  note: z.string().trim().max(500).optional(),
});

/** POST /api/workspaces */
export const WorkspaceCreateSchema = z.strictObject({ name, boundary: BoundarySchema.optional() });

/** PATCH /api/workspaces/:id */
export const WorkspacePatchSchema = z.strictObject({
  name: name.optional(),
  boundary: BoundarySchema.optional(),
  population: PopulationPatchSchema.optional(),
});
export type WorkspacePatch = z.infer<typeof WorkspacePatchSchema>;

/** POST /api/workspaces/:id/duplicate ; the name of the copy. */
export const WorkspaceDuplicateSchema = z.strictObject({ name });

/** DELETE /api/workspaces/:id ; the name as it is shown, typed by whoever deletes. */
export const WorkspaceDeleteSchema = z.strictObject({ name: z.string().max(400) });

/** What a workspace holds, in numbers. */
export const HoldingsSchema = z.object({
  imports: z.number(),
  files: z.number(),
  bytes: z.number(),
  organizations: z.number(),
  people: z.number(),
  seats: z.number(),
  ties: z.number(),
  agreements: z.number(),
  /** About who is who, and about whose data were received; those taken back included. */
  decisions: z.number(),
  group_names: z.number(),
});
export type Holdings = z.infer<typeof HoldingsSchema>;

/** GET /api/workspaces/:id/deletion ; what would be gone. */
export const DeletionReplySchema = z.object({ id: z.string(), name: z.string(), holds: HoldingsSchema });
export type DeletionReply = z.infer<typeof DeletionReplySchema>;

/** What is left of a workspace: no name, no content. `erased`: no byte of it is in the store's file any more. */
export const ReceiptSchema = z.object({
  id: z.string(),
  deleted_at: z.string(),
  by: z.string(),
  held: HoldingsSchema,
  rows: z.number(),
  erased: z.boolean(),
});
export type Receipt = z.infer<typeof ReceiptSchema>;
