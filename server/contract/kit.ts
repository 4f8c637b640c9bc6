import { z } from 'zod';
import type { ValidationSheet } from '../../analysis/document.ts';

const Words = z.string().trim().min(1).max(500);

/** POST /api/kit: what the notice of consent says. */
export const KitSchema = z.strictObject({
  project: Words,
  contact: Words,
  /** A day, or words. */
  deadline: Words.nullish(),
  /** How long answers are kept. */
  retention: Words.nullish(),
  language: z.enum(['en', 'fr']),
});
export type KitCall = z.infer<typeof KitSchema>;

const ReminderSchema = z.object({ subject: z.string(), body: z.string() });

export const TrackerReplySchema = z.object({
  /** The last made first. */
  kits: z.array(
    z.object({
      id: z.string(),
      made_at: z.string(),
      project: z.string(),
      contact: z.string(),
      deadline: z.string().nullable(),
      language: z.enum(['en', 'fr']),
      organizations: z.number(),
    }),
  ),
  counts: z.object({ asked: z.number(), complete: z.number(), partly: z.number(), missing: z.number() }),
  organizations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      file: z.string(),
      kit: z.string(),
      sent_on: z.string(),
      received_on: z.string().nullable(),
      returned_file: z.string().nullable(),
      state: z.enum(['complete', 'partly', 'missing']),
      /** Null as long as nothing came back. */
      consent: z.boolean().nullable(),
      /** What is still missing, in words. */
      blanks: z.array(z.string()),
    }),
  ),
  /** Ready to copy, with the fields of a mail merge; null before a kit was made. */
  reminders: z.object({ fr: ReminderSchema, en: ReminderSchema }).nullable(),
});
export type TrackerReply = z.infer<typeof TrackerReplySchema>;

const NamedSchema = z.object({ id: z.string(), name: z.string() });
const SourcesSchema = z.array(z.object({ file: z.string(), line: z.number() }));

export const ValidationSheetSchema = z.object({
  organization: NamedSchema,
  received: z.boolean(),
  asOf: z.string().nullable(),
  ties: z.array(
    z.object({
      partner: NamedSchema,
      relation: z.string(),
      title: z.string().nullable(),
      level: z.number().nullable(),
      shared: z.number(),
      reporters: z.array(z.string()),
      sources: SourcesSchema,
    }),
  ),
  agreements: z.array(
    z.object({
      title: z.string(),
      form: z.string(),
      others: z.number(),
      level: z.number().nullable(),
      reporters: z.array(z.string()),
      sources: SourcesSchema,
    }),
  ),
  /** People are empty texts unless `names` was asked for. */
  board: z.array(
    z.object({
      code: z.string(),
      person: z.string(),
      personKey: z.string().nullable(),
      role: z.string().nullable(),
      represents: NamedSchema.nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      sources: SourcesSchema,
    }),
  ),
  blanks: z.array(
    z.object({
      code: z.enum([
        ...(['sector', 'territory', 'org_type', 'board', 'board_complete'] as const),
        ...(['role', 'start', 'ties', 'level', 'last_contact'] as const),
      ]),
      count: z.number(),
    }),
  ),
  around: z.object({ organizations: z.number(), notReceived: z.array(z.string()) }),
  findings: z.array(z.number()),
}) satisfies z.ZodType<ValidationSheet>;
