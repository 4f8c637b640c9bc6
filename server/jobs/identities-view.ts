import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { RecordView } from '../../analysis/identities/describe-records.ts';
import type { Candidate, IdentityKind, ScoredPair } from '../../analysis/identities/types.ts';
import { describeRecords, identityCandidates, scoredPairs } from '../../analysis/index.ts';
import { format, hasMessage, type Language } from '../../data/messages/format.ts';
import type { IdentitiesQuery, IdentitiesReply, IdentityPair } from '../contract/identities.ts';
import type { StoredDecision, StoreReader } from '../store/types.ts';
import { loadAssembled } from './load-roster.ts';
import { matchesFolded } from './search.ts';
import { WorkError } from './types.ts';

export interface IdentitiesRequest extends Omit<IdentitiesQuery, 'names'> {
  workspace: string;
  language: Language;
  names: boolean;
  /** Where the scored pairs are kept. */
  key: string;
}

/** A pair before it is described: a candidate of the model, or a decision about records that it does not pair. */
type Listed = Pick<Candidate, 'state' | 'counted' | 'hanging' | 'keys'> &
  Pick<Candidate, 'evidence'> & { a: string | null; b: string | null; probability: number | null; bits: number | null };

const ORDER = { open: 0, later: 1, same: 2, different: 2 } as const;

/** The pairs of what counts in a workspace that may be one, scored, as the store keeps them: gzipped JSON. */
export async function scorePairs(
  reader: StoreReader,
  workspace: string,
  kind: IdentityKind,
  progress: (fraction: number, step: string) => void,
): Promise<Uint8Array> {
  progress(0, 'assemble');
  const roster = await loadAssembled(reader, workspace);
  progress(0, 'pairs');
  const pairs = scoredPairs(roster, kind, (fraction) => progress(fraction, 'pairs'));
  return new Uint8Array(gzipSync(JSON.stringify(pairs), { level: 3 }));
}

/** The last ones that this thread read. */
let kept: { key: string; pairs: readonly ScoredPair[] } | null = null;

async function storedPairs(reader: StoreReader, key: string): Promise<readonly ScoredPair[]> {
  if (kept?.key === key) return kept.pairs;
  const body = await reader.result(key);
  if (!body) throw new WorkError({ code: 'result_gone', params: {} });
  kept = { key, pairs: JSON.parse(gunzipSync(body).toString('utf8')) as ScoredPair[] };
  return kept.pairs;
}

/** One page of the pairs of a workspace that may be one, and how far the review is. */
export async function identitiesView(reader: StoreReader, request: IdentitiesRequest): Promise<IdentitiesReply> {
  const { workspace, kind, state, only, q, names, offset, limit } = request;
  const decisions = await reader.identityDecisions(workspace);
  const { all, describe } = await list(reader, request, decisions);
  const found = all
    .filter((pair) => inState(pair, state) && (only === undefined || passes(pair, only)))
    .filter((pair) => q === '' || matchesFolded(searched(describe(names), pair), q));
  const made = new Map(decisions.map((decision) => [`${decision.a}\u0000${decision.b}`, decision]));
  const count = (...states: string[]) => all.filter((pair) => states.includes(pair.state)).length;
  return {
    kind,
    total: found.length,
    offset,
    items: found.slice(offset, offset + limit).map((pair) => toReply(pair, describe(names), made, request)),
    progress: { open: count('open'), later: count('later'), decided: count('same', 'different'), total: all.length },
  };
}

interface PairList {
  /** All pairs with what was decided of them: the open ones first. */
  all: readonly Listed[];
  describe: (names: boolean) => (id: string) => RecordView | null;
}

/** The list that this thread gave a page of last: the next page, filter or search finds it made. */
let listed: { key: string; list: PairList } | null = null;

async function list(
  reader: StoreReader,
  { workspace, kind, key: pairsKey }: IdentitiesRequest,
  decisions: readonly StoredDecision[],
): Promise<PairList> {
  const key = JSON.stringify([pairsKey, decisions]);
  if (listed?.key === key) return listed.list;
  const roster = await loadAssembled(reader, workspace);
  const candidates = identityCandidates(roster, decisions, kind, await storedPairs(reader, pairsKey));
  const all: Listed[] = [...candidates, ...unpaired(candidates, decisions, kind)];
  all.sort((x, y) => ORDER[x.state] - ORDER[y.state]);
  const described = new Map<boolean, (id: string) => RecordView | null>();
  const describe = (names: boolean) => {
    const known = described.get(names) ?? describeRecords(roster, kind, names);
    described.set(names, known);
    return known;
  };
  listed = { key, list: { all, describe } };
  return listed.list;
}

/** Decisions about pairs that the model does not propose: they can be seen and taken back all the same. */
function unpaired(
  candidates: readonly Candidate[],
  decisions: readonly StoredDecision[],
  kind: IdentityKind,
): Listed[] {
  const known = new Set(candidates.flatMap(({ decision }) => (decision ? [pairOf(decision)] : [])));
  return decisions
    .filter((decision) => decision.kind === kind && !known.has(pairOf(decision)))
    .map(({ a, b, verdict }) => ({
      a: null,
      b: null,
      keys: [a, b],
      state: verdict,
      probability: null,
      bits: null,
      evidence: [],
      counted: false,
      hanging: 0,
    }));
}

function pairOf({ a, b }: { a: string; b: string }): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
}

function inState({ state }: Listed, wanted: IdentitiesRequest['state']): boolean {
  if (wanted === 'all') return true;
  if (wanted === 'decided') return state === 'same' || state === 'different';
  return wanted === 'later' ? state === 'later' : state === 'open' || state === 'later';
}

function passes({ counted, evidence }: Listed, only: NonNullable<IdentitiesRequest['only']>): boolean {
  const exact = counted || evidence.some(({ code }) => code === 'name_equal');
  if (only === 'near') return !exact;
  return exact && (only === 'exact' || evidence.some(({ code }) => code === 'place_same'));
}

function searched(describe: (id: string) => RecordView | null, { a, b }: Listed): string[] {
  return [a, b].flatMap((id) => {
    const view = id === null ? null : describe(id);
    return view ? [view.label, ...view.boards.map(({ name }) => name)] : [];
  });
}

function toReply(
  pair: Listed,
  describe: (id: string) => RecordView | null,
  made: ReadonlyMap<string, StoredDecision>,
  { names, kind, language }: IdentitiesRequest,
): IdentityPair {
  const open = names || kind === 'organizations';
  const side = (id: string | null, key: string) => ({
    ...((id === null ? null : describe(id)) ?? gone(open ? key : null)),
    key: open ? key : null,
  });
  const [a, b] = pair.keys;
  const decision = made.get(pairOf({ a, b }));
  return {
    id: createHash('sha256').update(pairOf({ a, b })).digest('hex').slice(0, 24),
    a: side(pair.a, a),
    b: side(pair.b, b),
    probability: pair.probability,
    bits: pair.bits,
    evidence: pair.evidence.map(({ code, bits }) => ({ code, bits, text: evidenceText(code, language) })),
    counted: pair.counted,
    hanging: pair.hanging,
    state: pair.state,
    decision: decision ? { verdict: decision.verdict, by: decision.by, at: decision.at, batch: decision.batch } : null,
  };
}

/** A record that no file names any more: its key says who was meant. */
function gone(key: string | null): RecordView {
  const label = key === null ? '—' : key.replace(/^(name|org|person):/, '');
  return { id: '', label, municipality: null, boards: [], facts: {}, people: 0, agreements: 0, ties: 0, sources: [] };
}

function evidenceText(code: string, language: Language): string {
  const key = `identity.evidence.${code}`;
  return hasMessage(key) ? format(key, {}, language) : code;
}
