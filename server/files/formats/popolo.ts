import type { InputFile } from '../../../analysis/roster/input.ts';
import { cellOf, isObject, type JsonObject } from './json-records.ts';
import { type Origin, type Row, refusedFile, tableOf } from './table-of.ts';

/** Languages whose other names are of use here; names without a language too. */
const LANGUAGES = new Set(['', 'fr', 'en']);

/** Is this a Popolo document: lists of persons, organizations, memberships? */
export function isPopolo(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const lists = ['persons', 'people', 'organizations', 'memberships'].filter((name) => Array.isArray(value[name]));
  return lists.length >= 2 || (lists.length === 1 && value.memberships === undefined);
}

/**
 * A Popolo document as tables of organizations, people and seats. A membership is a seat of a person, in the name of the
 * organization it is on behalf of; its post gives role and organization where it has none, and its legislative period
 * the dates. Lines are the places in the document's lists. Birth dates and gender go through as columns, so that they are
 * dropped and named as in any file.
 */
export function readPopolo(origin: Origin, document: JsonObject): InputFile[] {
  const named = (part: string) => ({ ...origin, name: `${origin.name}/${part}` });
  const list = (name: string) => (Array.isArray(document[name]) ? document[name].filter(isObject) : []);
  const people = [...list('persons'), ...list('people')];
  const tables = [
    tableOf(
      named('organizations'),
      'popolo',
      'organizations',
      ORGANIZATION,
      rowsOf(list('organizations'), organization),
    ),
    tableOf(named('people'), 'popolo', 'people', PERSON, rowsOf(people, person)),
    tableOf(named('board_memberships'), 'popolo', 'board_memberships', SEAT, seatRows(document, list)),
  ].filter(({ records }) => records!.length > 1);
  if (tables.length > 0) return tables;
  return [
    refusedFile(origin, 'popolo', 'format_section_missing', { params: { format: 'Popolo', section: 'organizations' } }),
  ];
}

const ORGANIZATION = ['org_id', 'name', 'name_alt', 'org_type', 'parent_org_id', 'founded_on', 'dissolved_on'];
const PERSON = ['person_id', 'display_name', 'family_name', 'given_name', 'gender', 'birth_date'];
const SEAT = [
  'org_id',
  'org_name',
  'person_id',
  'person_name',
  'role',
  'represents_org_id',
  'start_on',
  'end_on',
  'legislative_period',
  'area',
];

function organization(entry: JsonObject): string[] {
  const names = Array.isArray(entry.other_names) ? entry.other_names.filter(isObject) : [];
  const others = names.filter(({ lang }) => LANGUAGES.has(cellOf(lang))).map(({ name }) => cellOf(name));
  const distinct = [...new Set(others)].filter((name) => name !== '' && name !== entry.name);
  return [
    cellOf(entry.id),
    cellOf(entry.name),
    distinct.join('|'),
    cellOf(entry.classification),
    cellOf(entry.parent_id),
    cellOf(entry.founding_date),
    cellOf(entry.dissolution_date),
  ];
}

function person(entry: JsonObject): string[] {
  return ['id', 'name', 'family_name', 'given_name', 'gender', 'birth_date'].map((key) => cellOf(entry[key]));
}

function seatRows(document: JsonObject, list: (name: string) => JsonObject[]): Row[] {
  const byId = (name: string) => new Map(list(name).map((entry) => [cellOf(entry.id), entry]));
  const [posts, events, areas] = [byId('posts'), byId('events'), byId('areas')];
  const [organizations, people] = [byId('organizations'), new Map([...byId('persons'), ...byId('people')])];
  // Memberships may also stand inside the people or organizations that they belong to.
  const inside = (owners: string, key: string) =>
    list(owners).flatMap((owner) =>
      (Array.isArray(owner.memberships) ? owner.memberships.filter(isObject) : []).map((entry) => ({
        [key]: owner.id,
        ...entry,
      })),
    );
  const memberships = [
    ...list('memberships'),
    ...inside('persons', 'person_id'),
    ...inside('people', 'person_id'),
    ...inside('organizations', 'organization_id'),
  ];
  if (memberships.length === 0 && document.memberships === undefined) return [];
  return rowsOf(memberships, (entry) => {
    const post = posts.get(cellOf(entry.post_id));
    const period = events.get(cellOf(entry.legislative_period_id));
    const organizationId = cellOf(entry.organization_id) || cellOf(post?.organization_id);
    const personId = cellOf(entry.person_id);
    return [
      organizationId,
      cellOf(organizations.get(organizationId)?.name),
      personId,
      cellOf(people.get(personId)?.name),
      cellOf(entry.role) || cellOf(entry.label) || cellOf(post?.role) || cellOf(post?.label),
      cellOf(entry.on_behalf_of_id),
      cellOf(entry.start_date) || cellOf(period?.start_date),
      cellOf(entry.end_date) || cellOf(period?.end_date),
      cellOf(period?.name),
      cellOf(areas.get(cellOf(entry.area_id))?.name),
    ];
  });
}

function rowsOf(entries: readonly JsonObject[], cells: (entry: JsonObject) => string[]): Row[] {
  return entries.map((entry, at) => ({ line: at + 1, cells: cells(entry) }));
}
