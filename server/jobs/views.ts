import { gunzipSync } from 'node:zlib';
import type { AnalysisDocument, ValidationSheet } from '../../analysis/document.ts';
import { dossier, validationSheet, whatIf } from '../../analysis/index.ts';
import type { ScenarioStep } from '../../analysis/scenario.ts';
import type { AnalyzeContext } from '../../analysis/types.ts';
import { describeProblem } from '../../data/messages/problems.ts';
import { whatIfSentences } from '../../data/messages/what-if.ts';
import type { StoreReader } from '../store/types.ts';
import { readStoredGroups } from './analyze-workspace.ts';
import { exportResult } from './export-result.ts';
import { findingsView } from './findings-view.ts';
import { loadRoster } from './load-roster.ts';
import { withProvenance } from './provenance.ts';
import { matchesFolded } from './search.ts';
import { type ResultFormat, type ViewName, type ViewRequest, WorkError } from './types.ts';

type Request = Omit<ViewRequest, 'view'>;
type View = (document: AnalysisDocument, request: Request, reader: StoreReader) => unknown;

/** One reply per name, made from the stored document. Bytes are sent as they are, anything else as JSON. */
const RENDER: Record<ViewName, View> = {
  analysis: (document, request) => described(document, request),
  organizations: (document, { params }) => {
    const items = document.organizations.filter((entry) => matchesFolded([entry.name, entry.id], String(params.q)));
    return { total: items.length, items: items.slice(0, Number(params.limit)) };
  },
  organization: async (_document, request, reader) => {
    const roster = await loadRoster(reader, request.workspace);
    const id = String(request.params.id);
    const context = await contextOf(reader, request.key);
    const told = found(await dossier(roster, request.options, id, context), 'organization_unknown', { id });
    return withProvenance(reader, request.workspace, told);
  },
  sheet: async (document, { options, params, workspace }, reader) => {
    const id = String(params.id);
    const sheet = found(validationSheet(await loadRoster(reader, workspace), document, id), 'organization_unknown', {
      id,
    });
    return options.names ? sheet : maskedSheet(sheet);
  },
  groups: (document) => ({ groups: document.groups }),
  group: (document, { params }) =>
    found(
      document.groups.find((group) => group.id === params.id),
      'group_unknown',
      { id: String(params.id) },
    ),
  gaps: (document) => ({
    gaps: document.gaps,
    summary: document.gaps_summary,
    without_mandated: document.gaps_without_mandated,
  }),
  gap: (document, { params }) => {
    const ends = [String(params.a), String(params.b)];
    const gap = document.gaps.find((entry) => ends.includes(entry.a) && ends.includes(entry.b));
    const groups = document.groups.filter((group) => ends.includes(group.id));
    return { gap: found(gap, 'gap_unknown', { a: ends[0] ?? '', b: ends[1] ?? '' }), groups };
  },
  'what-if': async (document, request, reader) => {
    const roster = await loadRoster(reader, request.workspace);
    const steps = JSON.parse(String(request.params.steps)) as ScenarioStep[];
    const result = await whatIf(roster, request.options, steps, await contextOf(reader, request.key));
    return { ...result, sentences: whatIfSentences(result, document, request.language) };
  },
  findings: (document, { language }) => findingsView(document, language),
  export: (document, request) =>
    exportResult(described(document, request), request.params.format as ResultFormat, String(request.params.delimiter)),
  'export-json': (document, request) => described(document, request),
};

/** The sheet as it may stand on a screen: its board without the people. */
function maskedSheet(sheet: ValidationSheet): ValidationSheet {
  return { ...sheet, board: sheet.board.map((seat) => ({ ...seat, code: '', person: '', personKey: null })) };
}

const KEPT = 3;
const kept = new Map<string, AnalysisDocument>();
/** The groups of the last network that more was asked of. */
let lastGroups: { key: string; context: AnalyzeContext } | null = null;

/** Renders one view of a stored result, with the groups' own names laid over it. */
export async function renderView(reader: StoreReader, { view, ...request }: ViewRequest): Promise<Uint8Array> {
  const document = await load(reader, request);
  const names = await reader.groupNames(request.workspace);
  const groups = document.groups?.map((group) => ({ ...group, name: names[group.id] ?? group.name }));
  const reply = await RENDER[view](groups ? { ...document, groups } : document, request, reader);
  return reply instanceof Uint8Array ? reply : new TextEncoder().encode(JSON.stringify(reply));
}

async function load(reader: StoreReader, request: Pick<Request, 'key' | 'stage'>): Promise<AnalysisDocument> {
  const key = `${request.stage} ${request.key}`;
  const known = kept.get(key);
  const body = known ? null : await reader.result(request.key);
  if (!known && !body) throw new WorkError({ code: 'result_gone', params: {} });
  const document = known ?? (JSON.parse(gunzipSync(body as Uint8Array).toString('utf8')) as AnalysisDocument);
  kept.delete(key);
  kept.set(key, document);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return document;
}

/** The groups as the analysis found them: looking for them again takes as long as the analysis. */
async function contextOf(reader: StoreReader, key: string): Promise<AnalyzeContext> {
  if (lastGroups?.key !== key) {
    const groups = await readStoredGroups(reader, key);
    lastGroups = { key, context: groups ? { groups } : {} };
  }
  return lastGroups.context;
}

function described(document: AnalysisDocument, { language }: Request): AnalysisDocument {
  return {
    ...document,
    problems: document.problems.map((problem) => ({ ...problem, ...describeProblem(problem, language) })),
  };
}

function found<T>(value: T | null | undefined, code: string, params: Record<string, string>): T {
  if (value === null || value === undefined) throw new WorkError({ code, params });
  return value;
}
