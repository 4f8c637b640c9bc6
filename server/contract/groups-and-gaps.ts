import { z } from 'zod';
import type { AnalysisGap, AnalysisGroup } from '../../analysis/document.ts';

const number = z.number().nullable();
const strings = z.array(z.string());
const pairs = z.array(z.tuple([z.string(), z.string()]));

export const GapStatusSchema = z.enum(['broker_free', 'fragile', 'linked', 'bridged']);
export const GapReasonSchema = z.enum([
  'separate',
  'too_few_expected',
  'coverage',
  'structural_zero',
  'unstable',
  'reading',
]);

/** A group of organizations: given by a column, or detected in the ties. */
export const AnalysisGroupSchema = z.object({
  id: z.string(),
  kind: z.enum(['given', 'detected']),
  value: z.string().nullable(),
  label: z.object({
    anchor: z.string().nullable(),
    attribute: z.string().nullable(),
    value: z.string().nullable(),
    share: z.tuple([z.number(), z.number()]).nullable(),
  }),
  name: z.string().nullable(),
  size: z.number(),
  usable: z.boolean(),
  is_silo: z.boolean(),
  members: strings,
  absent: strings,
  color: z.number(),
  ei_index: number,
  ei_expected: number,
  ei_p_low: number,
  ei_p_high: number,
  density_within: number,
  stability: number,
  below_resolution: z.boolean(),
}) satisfies z.ZodType<AnalysisGroup>;

/** A pair of groups: how they reach each other, or that nobody of the list links them. */
export const AnalysisGapSchema = z.object({
  a: z.string(),
  b: z.string(),
  status: GapStatusSchema,
  distance: number,
  routes: z.number(),
  failure_points: z.array(
    z.object({ kind: z.enum(['organization', 'venue', 'person', 'agreement', 'tie']), id: z.string() }),
  ),
  relay: z.string().nullable(),
  brokers: strings,
  broker_venues: strings,
  ties: z.number(),
  expected_ties: number,
  shortfall_z: number,
  as_few_in: z.tuple([z.number(), z.number()]).nullable(),
  few_for_chance: z.boolean().nullable(),
  chance_reason: z.enum(['detected_on_same_ties', 'not_drawn']).nullable(),
  speakable: z.boolean(),
  reason: GapReasonSchema.nullable(),
  found_in: z.tuple([z.number(), z.number()]).nullable(),
  not_received: strings,
  confidence: z.enum(['solid', 'indicative', 'to_verify']),
  expected: z.boolean(),
  rank: number,
  within: z.record(z.string(), z.object({ status: GapStatusSchema, routes: z.number() })).nullable(),
  introductions: z.array(
    z.object({
      kind: z.enum(['direct', 'broker']),
      from: z.string(),
      to: z.string(),
      reasons: strings,
      details: z.record(z.string(), strings),
      helps: z
        .object({
          closes: pairs,
          strengthens: pairs,
          routes_gained: z.number(),
          distance: z.object({ before: z.number(), after: z.number() }).nullable(),
          rank: z.number(),
        })
        .exactOptional(),
    }),
  ),
  status_without_mandated: GapStatusSchema,
}) satisfies z.ZodType<AnalysisGap>;
