import { describe, expect, test } from 'vitest';
import type { ReadOptions } from '../../../analysis/roster/input.ts';
import { readRoster } from '../../../analysis/roster/read-roster.ts';
import { readTable } from '../../../analysis/roster/read-table.ts';
import { settleFiles } from '../../../analysis/roster/settle-files.ts';
import { settledOf, type TableSettings } from '../../../analysis/roster/table-settings.ts';
import { codes, file, readLines } from '../../support/rosters.ts';

function read(lines: readonly string[], table: TableSettings, options: ReadOptions = {}) {
  return readLines(lines, { ...options, tables: { 'table.csv': table } });
}

describe('how a table is written', () => {
  test('a delimiter that is settled goes before the one that the header shows', () => {
    const headers = (table: TableSettings) =>
      read(['id,name;x', 'a,Shelter;1', 'b,Library;2'], table).report.columns.map(({ header }) => header);
    expect(headers({})).toEqual(['id', 'name;x']);
    expect(headers({ delimiter: ';' })).toEqual(['id,name', 'x']);
  });

  test('the header stands on the line that a person points at, blank and sep= lines above it or not', () => {
    const lines = ['sep=,', 'anything, at all', '', 'org_id,name', 'a,Shelter', 'b,Library'];
    const { report, rows } = read(lines, { header_line: 4 });
    expect(report).toMatchObject({ kind: 'organizations', used: 2 });
    expect(rows.map(({ line }) => line)).toEqual([5, 6]);
    expect(read(lines, { header_line: 5 }).report.columns[0]!.header).toBe('a');
  });

  test('dates and decimals are read as settled, and nothing is said to be assumed', () => {
    const lines = ['org,person,start_on', 'a,Manon Cyr,03/04/2021'];
    expect(codes(readLines(lines).problems)).toContain('date_order_assumed');
    const { rows, problems } = read(lines, { dates: 'month-first' });
    expect(rows[0]!.fields.start_on).toBe('2021-03-04');
    expect(codes(problems)).not.toContain('date_order_assumed');
    const weights = ['source,target,weight', 'a,b,"1,234"'];
    expect(readLines(weights).rows[0]!.fields.weight).toBe(1234);
    expect(read(weights, { decimal: 'comma' }).rows[0]!.fields.weight).toBe(1.234);
  });

  test('several values are parted by the sign that was settled alone', () => {
    const lines = ['org_id,name,services', 'a,Shelter,"beds, meals; soup"'];
    expect(read(lines, { separator: ',' }).rows[0]!.fields.services).toEqual(['beds', 'meals; soup']);
  });
});

describe('what a table leaves unsaid', () => {
  test('a value for every row stands where a row has none of its own; codes are read as such', () => {
    const lines = ['Nom complet,Organisme', 'Manon Cyr,', 'Luc Roy,Bibliothèque'];
    const options = { kinds: { 'table.csv': 'board_memberships' } } as const;
    const { rows } = read(lines, { constants: { org_name: 'Accueil', role: 'présidence', nonsense: 'x' } }, options);
    expect(rows.map(({ fields }) => [fields.org_name, fields.role])).toEqual([
      ['Accueil', 'chair'],
      ['Bibliothèque', 'chair'],
    ]);
    expect(Object.keys(rows[0]!.fields)).not.toContain('nonsense');
  });

  test('people who share a cell are a row each, with the role in brackets, and one bad row counts once', () => {
    const lines = ['organisme,Personnes', 'a,"Manon Cyr (présidente); Luc Roy, trésorier; Ann Lee"', 'b,', ',X Y; Z W'];
    const options = {
      kinds: { 'table.csv': 'board_memberships' },
      mapping: { 'table.csv': { Personnes: 'person_name' } },
    } as const;
    const { rows, report } = read(lines, { people: { column: 'Personnes', separator: ';' } }, options);
    expect(rows.map(({ line, fields }) => [line, fields.person_name, fields.role])).toEqual([
      [2, 'Manon Cyr', 'chair'],
      [2, 'Luc Roy', 'treasurer'],
      [2, 'Ann Lee', undefined],
    ]);
    expect(report).toMatchObject({ rows: 3, quarantined: 2 });
  });

  test('a name that stands whole is taken apart, particles with the family name', () => {
    const lines = ['organisme,Nom complet', 'a,de la Durantaye Lise', 'a,Cyr Manon', 'a,"Roy, Luc"', 'a,Cher'];
    const { rows } = read(lines, { name_order: 'family_given' });
    expect(rows.map(({ fields }) => [fields.given_name, fields.family_name, fields.person_name])).toEqual([
      ['Lise', 'de la Durantaye', 'Lise de la Durantaye'],
      ['Manon', 'Cyr', 'Manon Cyr'],
      ['Luc', 'Roy', 'Luc Roy'],
      [undefined, undefined, 'Cher'],
    ]);
    const other = read(['organisme,Nom complet', 'a,Ludwig van Beethoven'], { name_order: 'given_family' });
    expect(other.rows[0]!.fields).toMatchObject({ given_name: 'Ludwig', family_name: 'van Beethoven' });
  });

  test('codes are read by their labels; what has no label stays', () => {
    const lines = ['org_id,name,Sect', '1,Shelter,1', '2,Library,9'];
    const options = { mapping: { 'table.csv': { Sect: 'sector' } } };
    const { rows } = read(lines, { codes: { sect: { '1': 'Réseau public' } } }, options);
    expect(rows[0]!.fields.sector).toBe('public_health_social');
    expect(rows[1]!.fields.sector).toBe('9');
  });

  test('a column that is left out is in no row', () => {
    const { rows } = readLines(['org_id,name,Secret', 'a,Shelter,x'], { mapping: { '*': { Secret: 'ignore' } } });
    expect(rows[0]).toMatchObject({ attributes: {} });
  });
});

describe('several tables', () => {
  const MIXED = file(
    'tous.csv',
    'id,Nom,Sorte,Ville',
    'o1,Accueil,Organisme,Gaspé',
    'p1,Manon Cyr,Personne,',
    'x,?,Projet,',
  );
  const settings: ReadOptions = {
    tables: {
      'tous.csv': {
        kinds_by: { column: 'Sorte', values: { organisme: 'organizations', Personne: 'people', projet: 'leave_out' } },
      },
    },
    mapping: { 'tous.csv/people': { id: 'person_id', Nom: 'display_name' }, 'tous.csv': { Ville: 'municipality' } },
  };

  test('rows of several kinds go to a table each, under their own lines', () => {
    const { files, options } = settleFiles([MIXED], settings);
    expect(files.map(({ name }) => name)).toEqual(['tous.csv/organizations', 'tous.csv/people']);
    const tables = files.map((part) => readTable(part, options));
    expect(tables.map(({ report, rows }) => [report.kind, rows.map(({ line }) => line)])).toEqual([
      ['organizations', [2]],
      ['people', [3]],
    ]);
    expect(tables[0]!.rows[0]!.fields).toMatchObject({ org_id: 'o1', municipality: 'Gaspé' });
    const roster = readRoster([MIXED], settings);
    expect(roster.organizations.map(({ name }) => name)).toEqual(['Accueil']);
    expect(roster.people.map(({ id }) => id)).toEqual(['p1']);
  });

  test('labels that another table of the import holds are looked up, and that table says what it was read for', () => {
    const organizations = file('org.csv', 'org_id,name,cat', '1,Shelter,10', '2,Library,20');
    const book = file('codes.csv', 'n,libellé', '10,Logement', '20,Éducation');
    const options: ReadOptions = {
      mapping: { 'org.csv': { cat: 'sector' } },
      tables: { 'org.csv': { codebooks: { cat: { file: 'codes.csv', code: 'n', label: 'libellé' } } } },
    };
    const roster = readRoster([organizations, book], options);
    expect(roster.organizations.map(({ name, attributes }) => [name, attributes.sector])).toEqual([
      ['Shelter', 'housing'],
      ['Library', 'education'],
    ]);
    expect(codes(roster.problems)).toEqual(['codebook_read']);
  });

  test('what is said of all, of the whole and of the part is laid over one another', () => {
    const options: ReadOptions = {
      mapping: { '*': { a: 'x', b: 'x' }, 'f.csv': { b: 'y', c: 'y' }, 'f.csv/people': { c: 'z' } },
      kinds: { '*': 'ties' },
    };
    const part = { name: 'f.csv/people', part: { of: 'f.csv', kind: 'people' as const } };
    expect(settledOf(part, options)).toMatchObject({ kind: 'people', mapping: { a: 'x', b: 'y', c: 'z' } });
    expect(settledOf({ name: 'f.csv' }, options)).toMatchObject({ kind: 'ties', mapping: { a: 'x', b: 'y', c: 'y' } });
  });
});
