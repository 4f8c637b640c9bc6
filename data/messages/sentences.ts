// From the pieces of an analysis to words: the one source of sentences for the page, the reports and the command line.
// What may be said is decided in analysis/; how it is said, here and in the catalogues.

import type {
  AnalysisDocument,
  AnalysisFinding,
  AnalysisGap,
  AnalysisGroup,
  BrokerEntry,
  Introduction,
} from '../../analysis/document.ts';
import { byNameSentence } from './by-name.ts';
import { dayInWords, format, hasMessage, type Language, type MessageKey, type MessageValues } from './format.ts';
import { gapReasons, notReceivedSentence } from './gap-parts.ts';
import { helpSentences } from './introduction-helps.ts';
import {
  groupById,
  groupInSentence,
  groupsInSentence,
  listOf,
  nameOfGroup,
  organizationName,
  organizationsInSentence,
  valueLabel,
} from './names.ts';

/** What is said in so few characters needs no fold. */
const SHORT_REST = 60;

export interface FindingSentences {
  title: string;
  /** The reasons in full, ending with what was not received. */
  why: string;
  /** The reason that says most, and the others; the others are empty where all are said in little. */
  first: string;
  rest: string;
  /** Empty when all data were received. */
  notReceived: string;
  confidence: string;
}

export interface GapSentences {
  title: string;
  why: string;
  /** `why`, ending with what was not received. */
  sentence: string;
  status: string;
  confidence: string;
  /** Empty when all data were received. */
  notReceived: string;
  /** Why nothing is said of the pair; empty when it is spoken of. */
  reason: string;
}

/** The name of a group: the user's own, else its value's label, else what a detected group lies around. */
export function groupName(group: AnalysisGroup, document: AnalysisDocument, language: Language): string {
  return nameOfGroup(group, document, language);
}

/** What kind of network this is, and the numbers that made it so. When gaps are the rule, the few bridges are the title. */
export function readingSentence(document: AnalysisDocument, language: Language): { title: string; detail: string } {
  const { network } = document;
  const evidence = document.findings.find((finding) => finding.code === 'reading')?.evidence ?? {};
  const parts = [reasonSentence(document, language)];
  const rule = evidence.gaps_are_the_rule === true;
  if (rule) {
    const ends = listOfStrings(evidence.joined);
    const pairs = [];
    for (let i = 0; i + 1 < ends.length; i += 2) {
      const [a, b] = [ends[i]!, ends[i + 1]!].map((id) => groupInSentence(id, document, language));
      pairs.push(format('reading.pair', { a, b }, language));
    }
    const joined = ends.length / 2;
    const values = {
      speakable: Number(evidence.speakable ?? 0),
      joined,
      list: joined === 0 ? 'none' : 'some',
      pairs: listOf(pairs, language),
    };
    parts.push(format('reading.joined', values, language));
  }
  const { division } = network;
  if (division && !division.above) {
    const values = { beaten: division.drawn - division.exceeded, drawn: division.drawn };
    parts.push(format('reading.division', values, language));
  }
  const title = rule ? 'reading.title.gaps_are_the_rule' : (`reading.title.${network.reading}` as const);
  const groups = document.groups.filter((group) => group.usable).length;
  return { title: format(title, { groups }, language), detail: parts.filter((part) => part !== '').join(' ') };
}

function reasonSentence({ network }: AnalysisDocument, language: Language): string {
  const key = `reading.reason.${network.reason}`;
  if (!hasMessage(key)) return '';
  const values = network.reason_values;
  // The rewirings that the network did not exceed are those that looked as divided as it does.
  const beaten = (values.drawn ?? 0) - (values.exceeded ?? 0);
  return format(key, { ...READING_DEFAULTS, ...values, beaten }, language);
}

const READING_DEFAULTS: MessageValues = {
  organizations: 0,
  ties: 0,
  linked: 0,
  sets: 0,
  largest: 0,
  groups: 0,
  density: 0,
  drawn: 0,
};

/** Everything there is to say about a pair of groups, with and without mandated connectors where they differ. */
export function gapSentences(gap: AnalysisGap, document: AnalysisDocument, language: Language): GapSentences {
  const pair = {
    a: groupInSentence(gap.a, document, language),
    b: groupInSentence(gap.b, document, language),
  };
  const concerned = concernedBy([gap.a, gap.b], document);
  const notReceived = notReceivedSentence(gap.not_received.length, concerned, language);
  const why = gapReasons(gap, document, language).join(' ');
  const absence = gap.status === 'broker_free' || gap.status === 'fragile';
  return {
    title: format(`gap.title.${gap.status}`, pair, language),
    why,
    sentence: [why, notReceived].filter((part) => part !== '').join(' '),
    status: format(`gap.status.${gap.status}`, {}, language),
    confidence: format(
      absence || gap.confidence !== 'solid' ? `confidence.${gap.confidence}` : 'confidence.presence',
      {},
      language,
    ),
    notReceived,
    reason: gap.reason === null ? '' : format(`gap.reason.${gap.reason}`, {}, language),
  };
}

/** "Links health and housing; without it, 7 organizations lose their only recorded path." */
export function brokerSentence(entry: BrokerEntry, document: AnalysisDocument, language: Language): string {
  const groups = groupsInSentence(entry.groups, document, language);
  return entry.lose_only_path > 0
    ? format('broker.sentence.lose', { groups, n: entry.lose_only_path }, language)
    : format('broker.sentence', { groups }, language);
}

/** Whom to introduce to whom, why these two, and what would change. A meeting, never a board seat. */
export function introductionSentences(
  introduction: Introduction,
  document: AnalysisDocument,
  language: Language,
): { title: string; reasons: string[]; helps: string[] } {
  const ends = {
    from: organizationName(introduction.from, document),
    to: organizationName(introduction.to, document),
  };
  const reasons = introduction.reasons.flatMap((code) => {
    const key = `introduction.reason.${code}`;
    if (!hasMessage(key)) return [];
    const subjects = introduction.details[code] ?? [];
    const column = CODED_DETAILS[code];
    const list = column
      ? listOf(
          subjects.map((value) => valueLabel(column, value, language)),
          language,
        )
      : organizationsInSentence(subjects, document, language);
    return [format(key, { ...ends, n: subjects.length, list }, language)];
  });
  const title = format(`introduction.title.${introduction.kind}`, ends, language);
  return { title, reasons, helps: helpSentences(introduction.helps, document, language) };
}

/** Reasons whose details are values of a column; the others name organizations. */
const CODED_DETAILS: Record<string, string> = { same_territory: 'territory', same_population: 'populations' };

/** A finding as one would say it aloud: what, why (ending with what was not received), how sure. */
export function findingSentences(
  finding: AnalysisFinding,
  document: AnalysisDocument,
  language: Language,
): FindingSentences {
  const { title, why } = wordsOf(finding, document, language);
  const reasons = [...why, byNameSentence(finding, document, language)].filter((reason) => reason !== '');
  const missing = listOfStrings(finding.evidence.not_received).length;
  const members = membersOf(finding, document);
  const notReceived = notReceivedSentence(missing, members, language);
  const [first = '', ...others] = reasons;
  const rest = others.join(' ');
  const short = rest.length <= SHORT_REST;
  const confidence = finding.code === 'dormant_agreements' ? 'confidence.activity' : `confidence.${finding.confidence}`;
  return {
    title,
    why: [...reasons, notReceived].filter((part) => part !== '').join(' '),
    first: short ? reasons.join(' ') : first,
    rest: short ? '' : rest,
    notReceived,
    confidence: format(confidence as MessageKey, {}, language),
  };
}

function wordsOf(
  { code, evidence, subjects }: AnalysisFinding,
  document: AnalysisDocument,
  language: Language,
): { title: string; why: string[] } {
  const say = (key: MessageKey, values: MessageValues = {}) => format(key, values, language);
  const text = (key: string) => (typeof evidence[key] === 'string' ? evidence[key] : '');
  const count = (key: string) => (typeof evidence[key] === 'number' ? evidence[key] : 0);
  const organization = () =>
    organizationName(subjects.find(({ kind }) => kind === 'organization')?.id ?? text('organization'), document);
  switch (code) {
    case 'reading': {
      const { title, detail } = readingSentence(document, language);
      return { title, why: [detail] };
    }
    case 'missing_bridge':
    case 'fragile_bridge': {
      const gap = document.gaps.find(({ a, b }) => a === evidence.a && b === evidence.b);
      if (!gap) return { title: pairTitle(code, text('a'), text('b'), document, language), why: [] };
      const told = code === 'fragile_bridge' ? evidence : undefined;
      const why = gapReasons(gap, document, language, told);
      return { title: pairTitle(code, gap.a, gap.b, document, language), why };
    }
    case 'bridge_organization': {
      const groups = groupsInSentence(listOfStrings(evidence.groups), document, language);
      const why = [];
      if (count('lose_only_path') > 0)
        why.push(say('finding.bridge_organization.lose', { n: count('lose_only_path') }));
      else if (count('pairs_lowered') > 0)
        why.push(say('finding.bridge_organization.lowered', { n: count('pairs_lowered') }));
      why.push(say('finding.bridge_organization.rank', { rank: count('rank') }));
      if (count('rank_low') !== count('rank_high')) {
        const interval = { low: count('rank_low'), high: count('rank_high') };
        why.push(say('finding.bridge_organization.interval', interval));
      }
      return { title: say('broker.links', { name: organization(), groups }), why };
    }
    case 'designated_without_bridge':
      return {
        title: say('finding.designated_without_bridge.title', { name: organization() }),
        why: [say('finding.designated_without_bridge.why')],
      };
    case 'cutpoint':
      return {
        title: say('finding.cutpoint.title', { name: organization(), n: count('cut_off') }),
        why: [say('finding.cutpoint.why', { linked: count('linked') })],
      };
    case 'isolates': {
      const [received, no_data] = [count('received'), count('no_data')];
      const values = { isolates: received + no_data, received, no_data, organizations: count('organizations') };
      return { title: say('finding.isolates.title', values), why: [say('finding.isolates.why', values)] };
    }
    case 'over_centralization':
      return {
        title: say('finding.over_centralization.title', { name: organization(), share: count('share') }),
        why: [say('finding.over_centralization.why', { ties: count('ties'), all: count('all_ties') })],
      };
    case 'silo': {
      const group = groupById(text('group'), document);
      return {
        title: say('finding.silo.title', { group: group ? nameOfGroup(group, document, language) : text('group') }),
        why: [say('finding.silo.why', { share: count('external_share'), chance: count('chance_share') })],
      };
    }
    case 'dormant_agreements':
      return {
        title: say('finding.dormant_agreements.title', { n: count('agreements') }),
        why: [say('finding.dormant_agreements.why', { date: dayInWords(text('oldest'), language) })],
      };
    default:
      throw new RangeError(`no sentences for the finding '${code}'`);
  }
}

function pairTitle(code: string, a: string, b: string, document: AnalysisDocument, language: Language): string {
  const pair = { a: groupInSentence(a, document, language), b: groupInSentence(b, document, language) };
  return format(code === 'missing_bridge' ? 'gap.title.broker_free' : 'gap.title.fragile', pair, language);
}

function membersOf({ evidence, subjects }: AnalysisFinding, document: AnalysisDocument): number {
  if (typeof evidence.members === 'number') return evidence.members;
  return concernedBy(
    subjects.filter(({ kind }) => kind === 'group').map(({ id }) => id),
    document,
  );
}

/** Members of these groups, and the organizations of the same value that only missing data keeps out of them. */
function concernedBy(groups: readonly string[], document: AnalysisDocument): number {
  return groups.reduce((sum, id) => {
    const group = groupById(id, document);
    return sum + (group ? group.size + group.absent.length : 0);
  }, 0);
}

function listOfStrings(value: AnalysisFinding['evidence'][string] | undefined): string[] {
  return Array.isArray(value) ? value : [];
}
