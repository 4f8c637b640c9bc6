import { readdirSync, readFileSync } from 'node:fs';
import { VARIANTS } from '../../analysis/measures/variants.ts';
import { LEFT_OUT } from './every-column.ts';
import { type Agreement, TOLERANCE } from './expectation.ts';

const CARDS = new URL('../../data/methods/', import.meta.url);

interface Card {
  forms?: { name: string; en: string }[];
}

/** Several groupings of one network are one line: `roles.liaison [sector]` and `roles.liaison [hr_group]`. */
function measureName(measure: string): string {
  return measure.replace(/ \[.*\]$/, '');
}

function byMeasure(all: readonly Agreement[]): [string, Agreement[]][] {
  const groups = new Map<string, Agreement[]>();
  for (const result of all) {
    const name = measureName(result.measure);
    groups.set(name, [...(groups.get(name) ?? []), result]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function line([measure, results]: [string, Agreement[]]): string {
  const worst = results.reduce((a, b) => (b.deviation > a.deviation ? b : a));
  const networks = new Set(results.map(({ network }) => network)).size;
  const values = results.reduce((sum, result) => sum + result.values, 0);
  const where = worst.deviation === 0 ? '' : worst.network;
  const faults = results.filter(({ agrees }) => !agrees).map(({ network, fault }) => `${network}: ${fault}`);
  const cells = [measure, networks, values, worst.deviation.toExponential(1), where, faults.join('; ') || 'agrees'];
  return `| ${cells.join(' | ')} |`;
}

/** What each form is, in the words of the method cards. */
function formWords(): Map<string, string> {
  const cards = readdirSync(CARDS).map((name) => JSON.parse(readFileSync(new URL(name, CARDS), 'utf8')) as Card);
  return new Map(cards.flatMap(({ forms = [] }) => forms.map(({ name, en }) => [name, en] as const)));
}

/** The agreement of every measure with the programs it is checked against, as a page. */
export function agreementTable(all: readonly Agreement[]): string {
  const agreeing = all.filter(({ agrees }) => agrees).length;
  const values = all.reduce((sum, result) => sum + result.values, 0);
  const networks = new Set(all.map(({ network }) => network)).size;
  const words = formWords();
  return [
    '# Agreement with other programs',
    '',
    `${agreeing} of ${all.length} columns agree: ${values} values on ${networks} networks, of igraph, networkx, sna,`,
    'keyplayer and written-out definitions. Made by `npm run oracles -- --out data/docs/agreement.md`.',
    '',
    'Key sets are compared first, then undefined values, then numbers: counts exactly; closed forms within',
    `${TOLERANCE.closed} of the largest value, iterative ones within ${TOLERANCE.iterative}; shares of random draws within ${TOLERANCE.drawn}.`,
    '`measure=form` is what `--variant` selects; `(weighted)` reads strengths; `(ordered)` counts a pair from both its ends.',
    '',
    '| measure | networks | values | largest deviation | on | verdict |',
    '|---|---|---|---|---|---|',
    ...byMeasure(all).map(line),
    '',
    '## Forms that `--variant` selects',
    '',
    'Each replaces the values of its measure, as the programs beside it report them; groups, gaps and findings rest on the',
    'defaults whatever is chosen. The words are those of the method cards.',
    '',
    '| measure=form | what it is | reported by |',
    '|---|---|---|',
    ...VARIANTS.map(
      ({ measure, name, peers }) =>
        `| ${measure}=${name} | ${words.get(`${measure}=${name}`)} | ${peers.join(', ') || 'none by default'} |`,
    ).sort(),
    '',
    '## Not compared',
    '',
    ...LEFT_OUT.map(({ part, why }) => `- \`${part.source}\`: ${why}.`),
    '',
  ].join('\n');
}

/** The page without the deviations, whose last digits may differ between machines. */
export function withoutDeviations(table: string): string {
  return table.replace(/\| \d(\.\d)?e[+-]\d+ \|[^|]*\|/g, '| | |');
}
