import { type CsvRecord, problem, splitRecords } from '../../../analysis/index.ts';
import type { InputFile } from '../../../analysis/roster/input.ts';
import type { Problem } from '../../../analysis/types.ts';

/** The tables of the Human Services Data Specification (1.1 to 3.x), by their name in the singular. */
const TABLES = new Set(
  `organization service location phone contact address physical_address postal_address mail_address service_at_location
  taxonomy taxonomy_term service_taxonomy attribute other_attribute service_area service_capacity area eligibility
  language accessibility accessibility_for_disabilities schedule regular_schedule holiday_schedule funding program
  required_document cost_option fee payment_accepted organization_identifier url unit metadata metadata_table
  meta_table_description service_attribute`.split(/\s+/),
);
const ADDRESSES = ['address', 'physical_address', 'postal_address'];
const FORMAT = { format: 'HSDS' };

interface Table {
  file: InputFile;
  rows: { get(column: string): string; line: number }[];
  headers: string[];
  records: readonly CsvRecord[];
}

/**
 * A folder of the Human Services Data Specification as one table of organizations, for the standard lists services and
 * not ties: services by name, places and telephones become attributes of the organization that they lead back to. `null`
 * when the files are no such folder. Every other table is named in a problem: joined, or not kept.
 */
export function joinHsds(files: readonly InputFile[]): InputFile[] | null {
  const names = new Set(files.map(({ name }) => tableName(name)));
  // By their names alone, before any of them is taken apart: most lists of organizations come without services.
  if (!names.has('organization') || !(names.has('service') || names.has('location'))) return null;
  const tables = new Map<string, Table>();
  const others: InputFile[] = [];
  for (const file of files) {
    const name = tableName(file.name);
    const table = TABLES.has(name) && !tables.has(name) ? tableOf(file) : null;
    if (table) tables.set(name, table);
    else others.push(file);
  }
  const organizations = tables.get('organization');
  const [services, locations] = [tables.get('service'), tables.get('location')];
  const leadsBack = [services, locations].some((table) =>
    table?.headers.some((header) => header === 'organization_id' || header === 'location_id'),
  );
  if (!organizations?.headers.includes('id') || !leadsBack) return null;
  const links = linksOf(tables);
  const columns = new Map<string, Map<string, string[]>>();
  const put = (column: string, organization: string | null, value: string) => {
    if (organization === null || value.trim() === '') return;
    const cells = columns.get(column) ?? new Map<string, string[]>();
    columns.set(column, cells);
    const plain = value.trim().replace(/\s+/g, ' ').replace(/[|;]/g, ',');
    const known = cells.get(organization) ?? [];
    if (!known.includes(plain)) cells.set(organization, [...known, plain]);
  };
  const joined = new Map<string, string[]>();
  const join = (name: string, fields: Readonly<Record<string, string>>) => {
    const table = tables.get(name);
    if (!table) return;
    joined.set(name, Object.values(fields));
    for (const row of table.rows)
      for (const [from, to] of Object.entries(fields)) put(to, links(name, row), row.get(from));
  };
  join('service', { name: 'services' });
  join('location', { latitude: 'lat', longitude: 'lon' });
  for (const name of ADDRESSES)
    join(name, { city: 'municipality', postal_code: 'postal_code', state_province: 'state_province' });
  join('phone', { number: 'phone' });
  const notes: Problem[] = [];
  for (const [name, { file, rows }] of tables) {
    if (name === 'organization') continue;
    const into = joined.get(name);
    const params = { rows: rows.length, ...(into ? { columns: into.join(', ') } : FORMAT) };
    notes.push(...file.problems, problem(into ? 'part_joined' : 'part_not_read', { file: file.name, params }));
  }
  return [withColumns(organizations, columns, notes), ...others];
}

/** `archive.zip/physical_addresses.csv` -> `physical_address`. */
function tableName(path: string): string {
  const base = path
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  if (TABLES.has(base)) return base;
  return base
    .replace(/^(\w+)s_at_locations?$/, '$1_at_location')
    .replace(/ies$/, 'y')
    .replace(/addresses$/, 'address')
    .replace(/(?<!s)s$/, '');
}

function tableOf(file: InputFile): Table | null {
  if (file.problems.some(({ severity }) => severity === 'error') || file.format !== undefined) return null;
  const { records } = splitRecords(file.text);
  const [head, ...body] = records;
  if (!head) return null;
  const headers = head.cells.map((cell) => cell.trim().toLowerCase());
  const rows = body.map(({ cells, line }) => ({
    line,
    get: (column: string) => cells[headers.indexOf(column)] ?? '',
  }));
  return { file, rows, headers, records };
}

/** The organization that a row belongs to: named itself, or by its location or its service. */
function linksOf(tables: ReadonlyMap<string, Table>) {
  const owners = (name: string, find: (row: Table['rows'][number]) => string) =>
    new Map((tables.get(name)?.rows ?? []).map((row) => [row.get('id'), find(row)]));
  const ofLocation = owners('location', (row) => row.get('organization_id'));
  const ofService = owners(
    'service',
    (row) => row.get('organization_id') || (ofLocation.get(row.get('location_id')) ?? ''),
  );
  for (const row of tables.get('service_at_location')?.rows ?? []) {
    const [service, location] = [row.get('service_id'), row.get('location_id')];
    if (!ofLocation.get(location)) ofLocation.set(location, ofService.get(service) ?? '');
  }
  return (table: string, row: Table['rows'][number]): string | null => {
    const own = table === 'location' ? ofLocation.get(row.get('id')) : null;
    const named = own || row.get('organization_id');
    return named || ofLocation.get(row.get('location_id')) || ofService.get(row.get('service_id')) || null;
  };
}

/** The table of organizations with the joined columns behind its own. One place is kept where only one can be: the first. */
function withColumns(
  { file, headers, records }: Table,
  columns: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>,
  notes: readonly Problem[],
): InputFile {
  const added = [...columns.keys()].filter((name) => !headers.includes(name));
  const id = headers.indexOf('id');
  const several = new Set(['services', 'phone']);
  const [head, ...body] = records;
  const joined = body.map((record) => {
    const own = record.cells[id] ?? '';
    const cells = added.map((name) => {
      const values = columns.get(name)!.get(own) ?? [];
      return several.has(name) ? values.join('|') : (values[0] ?? '');
    });
    const padded = Array.from({ length: headers.length }, (_, i) => record.cells[i] ?? '');
    return record.malformed ? record : { ...record, cells: [...padded, ...cells] };
  });
  const { text: _text, ...rest } = file;
  return {
    ...rest,
    text: '',
    kind: 'organizations',
    format: 'hsds',
    records: [{ ...head!, cells: [...head!.cells.slice(0, headers.length), ...added] }, ...joined],
    problems: [...file.problems, ...notes],
  };
}
