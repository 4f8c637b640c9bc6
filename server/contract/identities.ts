import { z } from 'zod';
import type { RecordView } from '../../analysis/identities/describe-records.ts';

const KindSchema = z.enum(['people', 'organizations']);
const VerdictSchema = z.enum(['same', 'different', 'later']);

/** GET /api/identities ; `open` holds what was put off as well, last. */
export const IdentitiesQuerySchema = z.object({
  kind: KindSchema.default('people'),
  state: z.enum(['open', 'later', 'decided', 'all']).default('open'),
  /** `exact_place`: equal full names and one municipality, the pairs that are safe to take together. */
  only: z.enum(['exact', 'exact_place', 'near']).optional(),
  q: z.string().max(200).default(''),
  names: z.enum(['true', 'false']).default('false'),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
});
export type IdentitiesQuery = z.infer<typeof IdentitiesQuerySchema>;

/** POST /api/identities/decisions ; one batch, taken back together. `a` and `b` are the keys that the list gives. */
export const DecisionsSchema = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        kind: KindSchema,
        a: z.string().min(1).max(1000),
        b: z.string().min(1).max(1000),
        verdict: VerdictSchema,
      }),
    )
    .min(1)
    .max(5000)
    .refine((entries) => entries.every(({ a, b }) => a !== b)),
});
export const BatchReplySchema = z.object({ batch: z.string(), decisions: z.number(), refused: z.array(z.number()) });
export type BatchReply = z.infer<typeof BatchReplySchema>;

const day = z.string().nullable();
const RecordViewSchema = z.object({
  id: z.string(),
  label: z.string(),
  municipality: z.string().nullable(),
  boards: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.string().nullable(),
      from: day,
      to: day,
      municipality: z.string().nullable(),
      represents: z.string().nullable(),
    }),
  ),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])),
  people: z.number(),
  agreements: z.number(),
  ties: z.number(),
  sources: z.array(z.object({ file: z.string(), line: z.number() })),
}) satisfies z.ZodType<RecordView>;

export const IdentityPairSchema = z.object({
  /** Opaque; the same pair has the same id in every reply. */
  id: z.string(),
  /** Keys to decide by; null while people's names are masked, and for a side that no file names any more. */
  a: RecordViewSchema.extend({ key: z.string().nullable() }),
  b: RecordViewSchema.extend({ key: z.string().nullable() }),
  /** Null for a pair that was decided, and that the model does not propose. */
  probability: z.number().nullable(),
  bits: z.number().nullable(),
  evidence: z.array(z.object({ code: z.string(), bits: z.number(), text: z.string() })),
  counted: z.boolean(),
  hanging: z.number(),
  state: z.enum(['open', 'same', 'different', 'later']),
  /** Null where the answer follows from other decisions. */
  decision: z
    .object({ verdict: VerdictSchema, by: z.string().nullable(), at: z.string().nullable(), batch: z.string() })
    .nullable(),
});
export type IdentityPair = z.infer<typeof IdentityPairSchema>;

export const IdentitiesReplySchema = z.object({
  kind: KindSchema,
  total: z.number(),
  offset: z.number(),
  items: z.array(IdentityPairSchema),
  /** Of all pairs of this kind, whatever the filter. */
  progress: z.object({ open: z.number(), later: z.number(), decided: z.number(), total: z.number() }),
});
export type IdentitiesReply = z.infer<typeof IdentitiesReplySchema>;
