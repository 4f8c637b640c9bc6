// The result document as zod schemas: analysis/document.ts is the source, these are its check and its OpenAPI description.
import { z } from 'zod';
import type { AnalysisDocument, AnalysisOrganization, BrokerageRoles } from '../../analysis/document.ts';
import { TABLE_KINDS } from '../../analysis/types.ts';
import { AnalysisGapSchema, AnalysisGroupSchema, GapReasonSchema, GapStatusSchema } from './groups-and-gaps.ts';
import { ScenarioResultSchema } from './scenario.ts';

const number = z.number().nullable();
const strings = z.array(z.string());
const attributes = z.record(z.string(), z.union([z.string(), z.number(), strings]));
const tri = z.enum(['yes', 'no', 'unknown']);
const day = z.string().nullable();

export const ConfidenceSchema = z.enum(['solid', 'indicative', 'to_verify']);

export const AnalysisProblemSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  file: z.string(),
  line: number,
  column: z.string().nullable(),
  value: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  quarantined: z.boolean(),
  /** 1 = the header. */
  record: number.exactOptional(),
  columnNumber: number.exactOptional(),
  /** In the file as it was sent. */
  byteOffset: number.exactOptional(),
  excerpt: z.string().nullable().exactOptional(),
  message: z.string().exactOptional(),
  fix: z.string().exactOptional(),
});

const RolesSchema = z.object({
  coordinator: number,
  itinerant: number,
  gatekeeper: number,
  representative: number,
  gatekeeper_or_representative: number,
  liaison: number,
  total: number,
  expected: z.record(z.string(), number).nullable(),
  z: z.record(z.string(), number).nullable(),
}) satisfies z.ZodType<BrokerageRoles>;

export const AnalysisOrganizationSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['organization', 'person']).exactOptional(),
  attributes,
  in_scope: z.boolean(),
  received: z.boolean(),
  group: z.string().nullable(),
  stability: number,
  degree: number,
  in_degree: number,
  out_degree: number,
  strength: number,
  betweenness: number,
  betweenness_normalized: number,
  betweenness_weighted: number,
  closeness: number,
  closeness_in: number,
  harmonic: number,
  harmonic_in: number,
  eigenvector: number,
  pagerank: number,
  core_number: number,
  clustering: number,
  constraint: number,
  effective_size: number,
  efficiency: number,
  hierarchy: number,
  cutpoint: z.boolean().nullable(),
  cut_off: number,
  participation: number,
  ei_index: number,
  broker_score: number,
  broker_rank: number,
  rank_interval: z.tuple([z.number(), z.number()]).nullable(),
  ring: z.boolean(),
  connector_mandate: tri,
  connector_proposed: z.boolean(),
  roles: RolesSchema.nullable(),
}) satisfies z.ZodType<AnalysisOrganization>;

const MethodSchema = z.object({
  version: z.string(),
  seed: z.number(),
  options: z.record(z.string(), z.unknown()),
  null_model: z.string(),
  draws: z.number(),
  resamples: z.number(),
  /** False: a first answer, without draws; the `Link` header (rel=monitor) names the job that refines it. */
  refined: z.boolean(),
  approximation: z.object({ epsilon: z.number(), confidence: z.number(), samples: z.number() }).exactOptional(),
});

const CoverageSchema = z.object({
  files: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(TABLE_KINDS).nullable(),
      rows: z.number(),
      used: z.number(),
      quarantined: z.number(),
    }),
  ),
  boards: z.object({ complete: z.number(), known: z.number(), total: z.number() }),
  received: z.object({ organizations: z.number(), total: z.number(), missing: strings }),
  population: z.object({ declared: z.number().nullable(), listed: z.number(), share: z.number().nullable() }),
  unverified_rows: z.number(),
  ties_confirmed: z.object({ both: z.number(), one_side: z.number() }),
  identities: z.object({
    by_key: z.number(),
    by_name: z.number(),
    by_decision: z.number(),
    interlocks: z.object({ low: z.number(), counted: z.number(), high: z.number() }),
  }),
});

const NetworkSchema = z.object({
  mode: z.enum(['organizations', 'people', 'two-mode']),
  directed: z.boolean(),
  weights: z.string(),
  reading: z.enum(['too_small', 'archipelago', 'dense', 'structured', 'wide']),
  reason: z.string(),
  reason_values: z.record(z.string(), z.number()),
  division: z.object({ above: z.boolean(), exceeded: z.number(), drawn: z.number() }).nullable(),
  as_of: day,
  period: z.object({ first: day, last: day }),
  organizations: z.number(),
  people: z.number(),
  seats: z.number(),
  ties: z.number(),
  venues: z.number(),
  components: z.number(),
  largest_component: z.number(),
  component_sizes: z.array(z.number()),
  isolates: z.object({ received: z.number(), no_data: z.number() }),
  isolates_total: z.number(),
  outside_groups: z.number(),
  density: number,
  average_path_length: number,
  diameter: number,
  transitivity: number,
  two_mode_clustering: number,
  degree_centralization: number,
  degree_centralization_in: number,
  degree_centralization_out: number,
  betweenness_centralization: number,
  closeness_centralization: number,
  reciprocity: number,
  krackhardt_hierarchy: number,
  eigenvector_gap: number,
  fragmentation: number,
  distance_weighted_fragmentation: number,
  modularity: number,
  degree_assortativity: number,
  attribute_assortativity: number,
  ei_index: number,
  ei_expected: number,
  ei_z: number,
  ei_p_low: number,
  ei_p_high: number,
  roles: RolesSchema.nullable(),
});

const TieSchema = z.object({
  source: z.string(),
  target: z.string(),
  relations: z.record(z.string(), z.number()),
  weight: z.number(),
  probable: z.boolean(),
  shared_directors: strings,
  agreements: strings,
  bridge: z.boolean().nullable(),
  more_than_chance: z.boolean().nullable(),
  dyadic_constraint: z.object({ source: number, target: number }).nullable(),
});

const BrokerSchema = z.object({
  id: z.string(),
  score: z.number(),
  rank: z.number(),
  groups: strings,
  lose_only_path: z.number(),
  pairs_lowered: z.array(z.tuple([z.string(), z.string()])),
});

export const BrokersSchema = z.object({
  stands_out: z.boolean(),
  not_mandated: z.array(BrokerSchema),
  mandated: z.array(BrokerSchema),
  designated_without_bridge: strings,
});

export const AnalysisFindingSchema = z.object({
  code: z.string(),
  severity: z.enum(['high', 'medium', 'low']),
  confidence: ConfidenceSchema,
  subjects: z.array(
    z.object({ kind: z.enum(['organization', 'group', 'agreement', 'venue', 'network']), id: z.string() }),
  ),
  evidence: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), strings])),
});

const TimelineSchema = z.object({
  months: z.array(z.object({ month: z.string(), ties: z.number(), seats: z.number(), agreements: z.number() })),
  events: z.array(z.object({ date: z.string(), label: z.string(), territory: z.string().nullable() })),
});

export const AnalysisDocumentSchema = z.object({
  schema: z.literal('passerelle/analysis/1'),
  method: MethodSchema,
  coverage: CoverageSchema,
  problems: z.array(AnalysisProblemSchema),
  network: NetworkSchema,
  layers: z.array(z.object({ relation: z.string(), ties: z.number(), venues: z.number(), selected: z.boolean() })),
  groupings: z.array(z.object({ id: z.string(), filled: z.number(), values: z.number(), chosen: z.boolean() })),
  organizations: z.array(AnalysisOrganizationSchema),
  ties: z.array(TieSchema),
  venues: z.array(z.object({ id: z.string(), title: z.string(), form: z.string(), participants: strings })),
  groups: z.array(AnalysisGroupSchema),
  gaps: z.array(AnalysisGapSchema),
  gaps_summary: z.array(
    z.object({
      status: GapStatusSchema,
      speakable: z.boolean(),
      reason: GapReasonSchema.nullable(),
      count: z.number(),
    }),
  ),
  gaps_without_mandated: z.array(
    z.object({ a: z.string(), b: z.string(), status: GapStatusSchema, routes: z.number(), speakable: z.boolean() }),
  ),
  brokers: BrokersSchema,
  families: z.array(z.object({ members: strings, reason: z.enum(['parent', 'shared_seats']) })),
  key_players: z
    .object({
      removal: z.array(z.object({ ids: strings, fragmentation: z.number(), equally_good: number })),
      reach: z.array(z.object({ ids: strings, reached: z.number(), steps: number, equally_good: number })),
    })
    .nullable(),
  findings: z.array(AnalysisFindingSchema),
  people: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      seats: z.number(),
      boards: strings,
      betweenness: number,
      groups_spanned: z.number(),
    }),
  ),
  timeline: TimelineSchema,
  what_if: ScenarioResultSchema.exactOptional(),
}) satisfies z.ZodType<AnalysisDocument>;
