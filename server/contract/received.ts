import { z } from 'zod';
import type { ReceivedEntry } from '../../analysis/index.ts';

const StatusSchema = z.enum(['received', 'not_received', 'named_only']);

/** GET /api/received ; `all` by default. */
export const ReceivedQuerySchema = z.object({
  status: z.enum(['all', 'received', 'not_received', 'named_only']).default('all'),
  q: z.string().max(200).default(''),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
});
export type ReceivedQuery = z.infer<typeof ReceivedQuerySchema>;

/** POST /api/received ; `organization` is the key that the list gives, `file` gives what the files say back. */
export const ReceivedSettingSchema = z.strictObject({
  organization: z.string().min(1).max(1000),
  received: z.enum(['yes', 'no', 'file']),
});

/** The number to take a setting back by. */
export const ReceivedSettingReplySchema = z.object({ id: z.number() });
export type ReceivedSettingReply = z.infer<typeof ReceivedSettingReplySchema>;

export const ReceivedItemSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  status: StatusSchema,
  /** What says so: its own statement or a person's, a board declared complete, a row of its own; or nothing does. */
  basis: z.enum(['stated', 'board_complete', 'row', 'nothing']),
  named_by: z.number(),
  /** What a person said, while it stands. */
  setting: z.object({ id: z.number(), received: z.enum(['yes', 'no']), by: z.string(), at: z.string() }).nullable(),
}) satisfies z.ZodType<ReceivedEntry & { setting: unknown }>;
export type ReceivedItem = z.infer<typeof ReceivedItemSchema>;

export const ReceivedReplySchema = z.object({
  total: z.number(),
  offset: z.number(),
  items: z.array(ReceivedItemSchema),
  /** Of the whole roster, whatever the filter. */
  counts: z.object({ received: z.number(), not_received: z.number(), named_only: z.number() }),
});
export type ReceivedReply = z.infer<typeof ReceivedReplySchema>;
