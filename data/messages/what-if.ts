// A scenario in sentences: the one source of them for the command line and the API.

import type { AnalysisDocument } from '../../analysis/document.ts';
import { format, type Language, type MessageKey, type MessageValues } from './format.ts';
import { listOf, organizationName, organizationsInSentence, pairInSentence, pairsInSentence } from './names.ts';

type Result = NonNullable<AnalysisDocument['what_if']>;

/** How many pairs and organizations are told one by one. */
const TOLD = 5;
/** How many that become the only path of more organizations: where few lean, many lean a little. */
const LEANED_ON = 1;

/**
 * What a scenario changes, most grave first: missing bridges that open, who is cut off, routes lost; then what closes and
 * what is gained, who becomes the only path of others, which steps change nothing. Only pairs that may be spoken of; ends
 * with what such a claim rests on.
 */
export function whatIfSentences(result: Result, document: AnalysisDocument, language: Language): string[] {
  const say = (key: MessageKey, values: MessageValues = {}) => format(key, values, language);
  const { opened, closed, split } = result;
  const sentences: string[] = [];
  if (opened.length > 0)
    sentences.push(say('what_if.opened', { n: opened.length, list: pairsInSentence(opened, document, language) }));
  if (split.cut_off.length > 0) {
    const list = organizationsInSentence(split.cut_off, document, language);
    sentences.push(say('what_if.cut_off', { n: split.cut_off.length, list }));
  }
  const told = result.pairs.filter(
    (pair) => pair.speakable && pair.routes_before > 0 && pair.routes_after > 0 && pair.before !== pair.after,
  );
  for (const { a, b, routes_before, routes_after, after } of told.slice(0, TOLD)) {
    const pair = pairInSentence([a, b], document, language);
    const key = after === 'fragile' ? 'what_if.fragile' : 'what_if.firm';
    const same = routes_before === routes_after;
    sentences.push(
      same ? say(key, { pair }) : say('what_if.routes', { pair, before: routes_before, after: routes_after }),
    );
  }
  const same = result.pairs.filter((pair) => pair.speakable && pair.before === pair.after);
  const fewer = same.filter((pair) => pair.routes_after < pair.routes_before).length;
  const more = same.length - fewer;
  if (fewer > 0) sentences.push(say('what_if.fewer', { n: fewer }));
  if (closed.length > 0)
    sentences.push(say('what_if.closed', { n: closed.length, list: pairsInSentence(closed, document, language) }));
  if (split.components.after < split.components.before && split.largest.after > split.largest.before) {
    sentences.push(say('what_if.joined', { n: split.largest.after - split.largest.before }));
  }
  if (more > 0) sentences.push(say('what_if.more', { n: more }));
  const leaned = result.lose_only_path.filter(({ before, after }) => after > before);
  for (const { id, before, after } of leaned
    .sort((x, y) => y.after - y.before - x.after + x.before)
    .slice(0, LEANED_ON)) {
    sentences.push(say('what_if.leaned_on', { name: organizationName(id, document), before, after }));
  }
  if (sentences.length === 0) sentences.push(say('what_if.nothing'));
  const idle = result.steps.flatMap(({ effect }, i) => (effect ? [] : [String(i + 1)]));
  if (idle.length > 0) {
    sentences.push(say('what_if.without_effect', { n: idle.length, list: listOf(idle, language, TOLD) }));
  }
  return [...sentences, say('what_if.confidence')];
}
