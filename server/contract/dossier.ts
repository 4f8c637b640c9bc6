import { z } from 'zod';
import type { OrganizationDossier } from '../../analysis/dossier.ts';
import { GapStatusSchema } from './groups-and-gaps.ts';

const day = z.string().nullable();
/** Where a fact was read, and who confirmed it: the import that brought the file, when, by whom. */
const sources = z.array(
  z.object({
    file: z.string(),
    line: z.number(),
    import: z.string().exactOptional(),
    imported_at: z.string().exactOptional(),
    actor: z.string().exactOptional(),
  }),
);
const person = z.object({ id: z.string(), label: z.string() });

/** One organization in full: its ties, agreements and seats, each with the file and line that it comes from. */
export const DossierSchema = z.object({
  id: z.string(),
  name: z.string(),
  sources,
  ties: z.array(
    z.object({
      other: z.string(),
      relation: z.string(),
      title: z.string().nullable(),
      agreement: z.string().nullable(),
      people: z.array(person.extend({ delegated: z.boolean() })),
      from: day,
      to: day,
      probable: z.boolean(),
      bothSides: z.boolean(),
      sources,
    }),
  ),
  agreements: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      form: z.string(),
      role: z.string().nullable(),
      participants: z.array(z.string()),
      venue: z.boolean(),
      status: z.string().nullable(),
      from: day,
      to: day,
      lastActivityOn: day,
      nextReviewOn: day,
      levelIntended: z.number().nullable(),
      levelActual: z.number().nullable(),
      sources,
    }),
  ),
  seats: z.array(
    z.object({
      person,
      role: z.string().nullable(),
      represents: z.string().nullable(),
      interest: z.object({ declared: z.string().nullable() }).nullable(),
      from: day,
      to: day,
      boards: z.array(z.string()),
      sources,
    }),
  ),
  interlocks: z.object({ low: z.number(), counted: z.number(), high: z.number() }),
  leaves: z
    .object({
      cut_off: z.array(z.string()),
      pairs: z.array(
        z.object({
          a: z.string(),
          b: z.string(),
          routes_before: z.number(),
          routes_after: z.number(),
          before: GapStatusSchema,
          after: GapStatusSchema,
        }),
      ),
    })
    .nullable(),
}) satisfies z.ZodType<OrganizationDossier>;
