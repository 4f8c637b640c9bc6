// A table of organizations, or of people, by tables, committees and events: marks say who takes part in which.

import { type CsvRecord, findHeader, findHeaderAmong, looksLikePeople, splitRecords } from '../../../analysis/index.ts';
import type { InputFile } from '../../../analysis/roster/input.ts';
import { type Row, tableOf } from './table-of.ts';

const MARK = /^(1|x|✓|✔|✗|•|oui|yes|o|y|vrai|true)$/i;
const NO_MARK = /^(|0|-|–|non|no|n|faux|false)$/i;
/** Words of a header that name a place where organizations meet. */
const VENUE =
  /(^|[^\p{L}])(tables?|comit[ée]s?|committees?|concertations?|forums?|rencontres?|meetings?|r[ée]seaux?|networks?|coalitions?|alliances?|consortiums?|regroupements?|instances?|chantiers?|groupes? de travail|working groups?|communaut[ée]s? de pratique|communit(y|ies) of practice|[ée]v[ée]nements?|events?|projets?|projects?)($|[^\p{L}])/iu;
/** Those of them that say the form of an agreement. */
const FORM =
  /(?<!\p{L})(table|comit[ée]|committee|concertation|r[ée]seau|network|coalition|alliance|consortium|working group|communaut[ée] de pratique|community of practice)(?!\p{L})/iu;
const TAKING_PART =
  /^(noms?|names?|personnes?|persons?|people|organismes?|organisations?|organizations?|partenaires?|partners?|participants?|membres?|members?|)$/i;
const NAMES = /^(noms?|names?|personnes?|persons?|people)$/i;
/** What is looked at before all rows are. */
const SAMPLE = 20;
const SAMPLED_TEXT = 100_000;
const LEAST = 2;
/** Of the headers that must name a place to meet. */
const SHARE = 0.5;

/**
 * Marks under tables, committees and events: of organizations as `file/organizations` and `file/agreements`, of people as
 * seats on these (`file/organizations`, `file/board_memberships`). `null` where the headers do not name such places, and
 * where a person said which side is people.
 */
export function readVenueMatrix(file: InputFile, peopleMode: 1 | 2 | null): InputFile[] | null {
  if (peopleMode !== null || file.kind !== undefined) return null;
  const few = file.records?.slice(0, SAMPLE) ?? splitRecords(file.text.slice(0, SAMPLED_TEXT)).records.slice(0, SAMPLE);
  if (!isVenueHeader(few[0]) || !few.slice(1, -1).every(isMarked)) return null;
  const found = file.records ? findHeaderAmong(file.records.map(({ cells }) => cells)) : findHeader(file.text);
  if ((found.kind !== null && found.kind !== 'organizations') || found.skip > 0 || found.transposed) return null;
  const [head, ...body] = file.records ?? splitRecords(file.text).records;
  const rows = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const names = rows.map(({ cells }) => (cells[0] ?? '').trim());
  const isWhole = rows.length >= LEAST && rows.every((record) => isMarked(record)) && !names.includes('');
  if (!head || !isWhole || new Set(names).size !== names.length) return null;
  const arePeople = looksLikePeople(names);
  // Under a corner of names alone, only people are told from what else may bear one.
  if (!arePeople && NAMES.test(head.cells[0]!.trim())) return null;
  const titles = head.cells.slice(1).map((cell) => cell.trim());
  const marks = rows.flatMap(({ cells, line }, i) =>
    titles.flatMap((title, j) =>
      title !== '' && MARK.test((cells[j + 1] ?? '').trim()) ? [{ line, title, name: names[i]! }] : [],
    ),
  );
  if (marks.length === 0) return null;
  const table = (kind: 'organizations' | 'agreements' | 'board_memberships', header: string[], cells: Row[]) =>
    tableOf({ name: `${file.name}/${kind}`, encoding: file.encoding }, 'matrix', kind, header, cells);
  if (arePeople) {
    const boards = titles.filter((title) => title !== '').map((title) => ({ line: head.line, cells: [title] }));
    const seats = marks.map(({ line, title, name }) => ({ line, cells: [title, name, name] }));
    return [
      table('organizations', ['name'], boards),
      table('board_memberships', ['org_name', 'person_id', 'person_name'], seats),
    ];
  }
  const organizations = rows.map(({ line }, i) => ({ line, cells: [names[i]!] }));
  const taking = marks.map(({ line, title, name }) => ({ line, cells: [title, FORM.exec(title)?.[1] ?? '', name] }));
  return [table('organizations', ['name'], organizations), table('agreements', ['title', 'form', 'org_name'], taking)];
}

function isVenueHeader(head: CsvRecord | undefined): boolean {
  const [corner, ...titles] = (head?.cells ?? []).map((cell) => cell.trim());
  const filled = titles.filter((title) => title !== '');
  if (corner === undefined || !TAKING_PART.test(corner) || filled.length < LEAST) return false;
  return filled.filter((title) => VENUE.test(title)).length >= SHARE * filled.length;
}

function isMarked({ cells, malformed }: CsvRecord): boolean {
  return !malformed && cells.slice(1).every((cell) => MARK.test(cell.trim()) || NO_MARK.test(cell.trim()));
}
