import { z } from 'zod';

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
