import { z } from 'zod';
import type { LeaverKind, ScenarioResult, ScenarioStep } from '../../analysis/scenario.ts';
import { GapStatusSchema } from './groups-and-gaps.ts';
import { OptionValueError } from './options.ts';

const LEAVER_KINDS = ['organization', 'person', 'agreement'] as const satisfies readonly LeaverKind[];

const strings = z.array(z.string());
const pairs = z.array(z.tuple([z.string(), z.string()]));
const share = z.number().nullable();
const parts = z.object({ ties: pairs, through: strings });

const StepSchema = z.union([
  z.object({ leave: z.object({ kind: z.enum(LEAVER_KINDS), id: z.string() }), effect: z.boolean() }),
  z.object({ introduce: z.object({ a: z.string(), b: z.string() }), effect: z.boolean() }),
]);

/** What a scenario changes: routes by pair of groups, what splits, missing bridges opened and closed. */
export const ScenarioResultSchema = z.object({
  steps: z.array(StepSchema),
  pairs: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      speakable: z.boolean(),
      routes_before: z.number(),
      routes_after: z.number(),
      before: GapStatusSchema,
      after: GapStatusSchema,
      lost: parts,
      gained: parts,
    }),
  ),
  split: z.object({
    components: z.object({ before: z.number(), after: z.number() }),
    largest: z.object({ before: z.number(), after: z.number() }),
    cut_off: strings,
    without_tie: strings,
  }),
  opened: pairs,
  closed: pairs,
  lose_only_path: z.array(z.object({ id: z.string(), before: z.number(), after: z.number() })),
  fragmentation: z.object({ before: share, staying_before: share, after: share }),
}) satisfies z.ZodType<ScenarioResult>;

/** GET /api/what-if: the result, and what it says in the language asked for. */
export const WhatIfReplySchema = ScenarioResultSchema.extend({ sentences: strings });
export type WhatIfReply = z.infer<typeof WhatIfReplySchema>;

/** Steps that one call may hold. */
const MOST_STEPS = 100;
const texts = z.union([z.string(), z.array(z.string()).max(MOST_STEPS)]).default([]);

/** `leave` and `introduce` of the query, each once or several times. */
export const WhatIfQuerySchema = z.object({ leave: texts, introduce: texts });

const LEAVE_FORMS = LEAVER_KINDS.map((kind) => `${kind}:ID`).join('|');
const INTRODUCE_FORM = 'A~B';

/**
 * The steps of a query: `leave=organization:ID` (or person, agreement) and `introduce=A~B`. Throws OptionValueError for
 * any other form, and where no step is given.
 */
export function scenarioOfQuery({ leave, introduce }: z.infer<typeof WhatIfQuerySchema>): ScenarioStep[] {
  const steps = [...[leave].flat().map(leaveStep), ...[introduce].flat().map(introduceStep)];
  if (steps.length === 0) throw new OptionValueError('leave', '', LEAVE_FORMS);
  return steps;
}

function leaveStep(text: string): ScenarioStep {
  const colon = text.indexOf(':');
  const kind = LEAVER_KINDS.find((known) => known === text.slice(0, colon));
  const id = text.slice(colon + 1);
  if (colon < 0 || kind === undefined || id === '')
    throw new OptionValueError('leave', text.slice(0, 100), LEAVE_FORMS);
  return { leave: { kind, id } };
}

function introduceStep(text: string): ScenarioStep {
  const [a, b, ...more] = text.split('~');
  if (!a || !b || more.length > 0) throw new OptionValueError('introduce', text.slice(0, 100), INTRODUCE_FORM);
  return { introduce: { a, b } };
}
