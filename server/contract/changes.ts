// What an import changes, and what is chosen of it.
import { z } from 'zod';
import {
  ANALYSIS_NUMBERS,
  type AnalysisChanges,
  CHANGE_KINDS,
  CHANGED_SUBJECTS,
  type CommonChange,
  type RosterChange,
  type RosterChanges,
} from '../../analysis/changes/types.ts';
import { TABLE_KINDS } from '../../analysis/types.ts';
import { GapStatusSchema } from './groups-and-gaps.ts';

const SubjectSchema = z.enum(CHANGED_SUBJECTS);
const KindSchema = z.enum(CHANGE_KINDS);
const value = z.string().nullable();
const sources = z.array(z.object({ file: z.string(), line: z.number() })).readonly();

export const ChangeCountsSchema = z.record(
  SubjectSchema,
  z.object({ ended: z.number(), added: z.number(), renamed: z.number(), changed: z.number(), same: z.number() }),
) satisfies z.ZodType<RosterChanges['counts']>;

const FieldChangeSchema = z.object({ field: z.string(), before: value, after: value });

export const RosterChangeSchema = z.object({
  id: z.string(),
  subject: SubjectSchema,
  kind: KindSchema,
  name: z.string(),
  was: value,
  places: z.array(z.string()).readonly(),
  detail: value,
  probable: z.boolean(),
  fields: z.array(FieldChangeSchema).readonly(),
  before: sources,
  after: sources,
  endedOn: value,
  weight: z.number(),
}) satisfies z.ZodType<RosterChange>;

const CommonChangeSchema = FieldChangeSchema.extend({
  subject: SubjectSchema,
  count: z.number(),
  of: z.number(),
}) satisfies z.ZodType<CommonChange>;

/** GET /api/imports/:id/changes ; `subject` and `kind` with `offset` page on in one list. */
export const ChangesQuerySchema = z.object({
  subject: SubjectSchema.optional(),
  kind: KindSchema.optional(),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(0).max(1000).default(100),
});
export type ChangesQuery = z.infer<typeof ChangesQuerySchema>;

export const ChangesReplySchema = z.object({
  import: z.string(),
  state: z.enum(['open', 'committed', 'undone']),
  /** Names what the changes were told of; a commit with choices gives it back, so that it never means others. */
  basis: z.string(),
  tables: z.array(
    z.object({
      file: z.string(),
      kind: z.enum(TABLE_KINDS).nullable(),
      /** Tables that count of which this looks like a new version, likeliest first. */
      resembles: z.array(
        z.object({
          import: z.string(),
          file: z.string(),
          imported_at: z.string(),
          same_name: z.boolean(),
          /** Shares of the new table's keys that the old one has, and of the old one's that the new one has. */
          known: z.number(),
          covered: z.number(),
          advice: z.enum(['replace', 'beside']),
        }),
      ),
      replaces: z.object({ import: z.string(), file: z.string() }).nullable(),
    }),
  ),
  counts: ChangeCountsSchema,
  common: z.array(CommonChangeSchema),
  /** At most `limit` of each subject and kind. */
  /** `alone`: its row holds other things, which are chosen apart from it. */
  entries: z.array(RosterChangeSchema.extend({ refusable: z.boolean(), alone: z.boolean().optional() })),
});
export type ChangesReply = z.infer<typeof ChangesReplySchema>;

/** What is taken over of the changes that an import makes: fields of POST /api/imports/:id/commit. */
export const ChoicesSchema = z.strictObject({
  /** `import` left out: the last one that counts and holds the table. */
  replaces: z.array(z.strictObject({ file: z.string(), import: z.string().optional(), old: z.string() })).max(1000),
  basis: z.string().optional(),
  refused: z.array(z.string().max(100)).max(100_000).default([]),
  accepted: z.array(z.string().max(100)).max(100_000).default([]),
  unlisted: z
    .discriminatedUnion('as', [
      z.strictObject({ as: z.literal('ended'), on: z.iso.date() }),
      z.strictObject({ as: z.literal('kept') }),
      z.strictObject({ as: z.literal('removed') }),
    ])
    .default({ as: 'removed' }),
});
export type ImportChoices = z.infer<typeof ChoicesSchema>;

const ReadingSchema = z.enum(['too_small', 'archipelago', 'dense', 'structured', 'wide']);
const rank = z.number().nullable();
const sides = z.object({ before: z.boolean(), after: z.boolean() });

/** GET /api/imports/:id/changes/effects ; null where one of the two rosters is empty. */
export const EffectsReplySchema = z.object({
  effects: z
    .object({
      reading: z.object({ before: ReadingSchema, after: ReadingSchema }),
      numbers: z.array(z.object({ name: z.enum(ANALYSIS_NUMBERS), before: rank, after: rank })),
      gaps: z.array(
        z.object({
          a: z.string(),
          b: z.string(),
          kind: z.enum(['opened', 'closed', 'status']),
          before: GapStatusSchema.nullable(),
          after: GapStatusSchema.nullable(),
        }),
      ),
      brokers: z.array(z.object({ id: z.string(), name: z.string(), before: rank, after: rank, ring: sides })),
      groups: z.array(
        z.object({
          before: value,
          after: value,
          size: z.object({ before: rank, after: rank }),
          silo: sides,
          joined: z.array(z.string()).readonly(),
          left: z.array(z.string()).readonly(),
        }),
      ),
    })
    .nullable() satisfies z.ZodType<AnalysisChanges | null>,
  /** Names of the groups and organizations above, by id, in the caller's language. */
  names: z.record(z.string(), z.string()),
});
export type EffectsReply = z.infer<typeof EffectsReplySchema>;
