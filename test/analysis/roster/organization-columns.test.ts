// Flat lists: what is said of an organization is repeated on each of its rows.
import { expect, test } from 'vitest';
import { rosterTables } from '../../../analysis/index.ts';
import { previewTable } from '../../../analysis/roster/preview-table.ts';
import { openTable } from '../../../analysis/roster/read-table.ts';
import { sensitiveTable } from '../../../analysis/roster/sensitive-places.ts';
import { settledOf } from '../../../analysis/roster/table-settings.ts';
import type { Roster } from '../../../analysis/types.ts';
import { toCsv } from '../../../server/jobs/csv.ts';
import { codes, file, readLines, rosterOf } from '../../support/rosters.ts';

const HEAD = 'Organisme;Secteur;Réseau;Nom;Prénom;Fonction;Début;Fin';
/** Three organizations, three rows each; the rest of a row in the order of `HEAD`. */
const FLAT = [
  HEAD,
  'CDC Laval;Communautaire;Nord;Roy;Ana;Présidente;2020;',
  'CDC Laval;Communautaire;Nord;Côté;Luc;Trésorier;2020;',
  'CDC Laval;;Nord;Gagné;Mia;Administratrice;2020;',
  'Maison Bleue;Logement;Sud;Roy;Ana;Administratrice;2020;',
  'Maison Bleue;Logement;Sud;Ba;Ali;Président;2020;',
  'Maison Bleue;Logement;Sud;Oz;Lea;Secrétaire;2020;',
  'Centre Soleil;Éducation;Sud;Oz;Lea;Présidente;2020;',
  'Centre Soleil;Éducation;Sud;Ito;Ken;Secrétaire;2020;',
  'Centre Soleil;Éducation;;Ba;Ali;Trésorier;2020;',
];

function attributesOf(roster: Roster): Record<string, unknown> {
  return Object.fromEntries(roster.organizations.map(({ id, attributes }) => [id, attributes]));
}

function rolesOf(lines: readonly string[], options = {}) {
  return readLines(lines, options).report.columns.map(({ header, field, confidence, reason }) => ({
    header,
    field,
    confidence,
    reason,
  }));
}

/** One column of values beside boards and people of their own, in the order of the rows. */
function withColumn(header: string, values: Readonly<Record<string, readonly string[]>>): string[] {
  const rows = Object.entries(values).flatMap(([board, cells]) =>
    cells.map((cell, i) => `${board};Personne ${board}${i};${cell}`),
  );
  return [`Organisme;Membre;${header}`, ...rows];
}

test('a column that names a field of organizations, and one the contract does not know, describe the organization', () => {
  const roster = rosterOf({ 'flat.csv': FLAT });
  expect(attributesOf(roster)).toEqual({
    'cdc-laval': { sector: 'community', Réseau: 'Nord' },
    'centre-soleil': { sector: 'education', Réseau: 'Sud' },
    'maison-bleue': { sector: 'housing', Réseau: 'Sud' },
  });
  expect(roster.seats.map(({ attributes }) => attributes)).toEqual(Array(9).fill({}));
  expect(roster.hasOrganizationTable).toBe(false);
  expect(roster.organizations.every(({ inScope }) => inScope)).toBe(true);
  expect(rolesOf(FLAT).slice(1, 3)).toEqual([
    { header: 'Secteur', field: 'organization.sector', confidence: 'strong', reason: 'organization_field' },
    { header: 'Réseau', field: 'organization_attribute', confidence: 'weak', reason: 'same_by_organization' },
  ]);
});

test('one odd row among many: what most rows say is kept, and the row is named with both values', () => {
  const rows = withColumn('Secteur', {
    A: ['Municipal', 'Municipal', 'Logement', 'Municipal'],
    B: ['Justice', 'Justice'],
  });
  const roster = rosterOf({ 'flat.csv': rows });
  expect(roster.organizations.map(({ attributes }) => attributes.sector)).toEqual(['municipal', 'justice']);
  expect(roster.problems.filter(({ severity }) => severity === 'warning')).toMatchObject([
    {
      code: 'organization_value_odd',
      line: 4,
      column: 'Secteur',
      columnNumber: 3,
      value: 'Logement',
      params: { organization: 'A', kept: 'Municipal', others: 3, count: 1, rows: '4' },
    },
  ]);
});

test('a column that says different things of one organization stays with its rows, and says why', () => {
  const rows = withColumn('Secteur', { A: ['Municipal', 'Logement'], B: ['Justice', 'Municipal'] });
  expect(rolesOf(rows)[2]).toMatchObject({ field: null, reason: 'differs_by_organization' });
  const roster = rosterOf({ 'flat.csv': rows });
  expect(roster.organizations.map(({ attributes }) => attributes)).toEqual([{}, {}]);
  expect(roster.seats.map(({ attributes }) => attributes.Secteur)).toEqual([
    'Municipal',
    'Logement',
    'Justice',
    'Municipal',
  ]);
});

test.each([
  [
    'each board has its own',
    'Ville',
    { A: ['Laval', 'Laval'], B: ['Gatineau', 'Gatineau'] },
    'organization.municipality',
  ],
  ['the city of the person', 'Ville', { A: ['Laval', 'Gatineau'], B: ['Gatineau', 'Laval'] }, null],
  ['one row a board shows nothing', 'Ville', { A: ['Laval'], B: ['Gatineau'] }, null],
  [
    'one row a board, where the header is clear',
    'Secteur',
    { A: ['Municipal'], B: ['Justice'] },
    'organization.sector',
  ],
  ['the same everywhere shows nothing', 'Statut', { A: ['actif', 'actif'], B: ['actif', 'actif'] }, null],
  ['unknown, the same everywhere', 'Zzz', { A: ['x', 'x'], B: ['x', 'x'] }, null],
  ['unknown, by board', 'Zzz', { A: ['x', 'x'], B: ['y', 'y'] }, 'organization_attribute'],
  ['unknown, and one row differs', 'Zzz', { A: ['x', 'x', 'y'], B: ['y', 'y'] }, null],
])('%s', (_what, header, values, field) => {
  expect(rolesOf(withColumn(header, values))[2]!.field).toBe(field);
});

test('telephones are the organization’s only where people of many boards share them', () => {
  const phone = (n: number) => `514 555-${String(1000 + n)}`;
  const few = { A: [phone(1), phone(1)], B: [phone(2), phone(2)] };
  const many = Object.fromEntries(['A', 'B', 'C', 'D'].map((id, n) => [id, Array<string>(3).fill(phone(n))]));
  const read = (values: Record<string, string[]>) => {
    const lines = withColumn('Téléphone', values);
    const masked = sensitiveTable(file('flat.csv', ...lines));
    return [rolesOf(lines)[2], masked?.columns.has(2) ?? false] as const;
  };
  expect(read(few)).toMatchObject([{ field: null, reason: 'sensitive' }, true]);
  expect(read(many)).toMatchObject([{ field: 'organization_attribute', reason: 'same_by_organization' }, false]);
});

test('yearly lists of one person a board are no evidence that a telephone is the board’s', () => {
  const rows = ['A', 'B', 'C', 'D'].flatMap((id, n) =>
    [2019, 2020, 2021].map((year) => `${id};Personne ${id};514 555-100${n};${year}`),
  );
  expect(rolesOf(['Organisme;Membre;Téléphone;Année', ...rows])[2]).toMatchObject({ reason: 'sensitive' });
});

test('a header that says whose column it is needs little or no evidence; a person’s word goes before all', () => {
  const own = (header: string) => rolesOf(withColumn(header, { A: ['Laval'] }))[2];
  expect(own('Ville de l’organisme')).toMatchObject({ field: 'organization.municipality', confidence: 'strong' });
  const roles = withColumn('Rôle de l’organisme', { A: ['hôte', 'membre'], B: ['membre', 'hôte'] });
  expect(rolesOf(roles)[2]).toMatchObject({ field: null, reason: 'differs_by_organization' });
  expect(own('org.zzz')).toMatchObject({ field: 'organization_attribute', confidence: 'certain' });
  const said = (target: string) => {
    const options = { mapping: { '*': { Réseau: target } } };
    return [readLines(FLAT, options).report.columns[2]!, rosterOf({ 'flat.csv': FLAT }, options)] as const;
  };
  const [kept, roster] = said('attribute');
  expect(kept).toMatchObject({ field: null, confidence: 'certain', reason: 'settled' });
  expect(roster.organizations[0]!.attributes).toEqual({ sector: 'community' });
  expect(said('organization.territory')[1].organizations[0]!.attributes).toMatchObject({ territory: 'Nord' });
  expect(codes(said('organization.territory')[1].problems)).toEqual([]);
  expect(codes(readLines(FLAT, { mapping: { '*': { Réseau: 'organization.zzz' } } }).problems)).toContain(
    'mapping_unknown_field',
  );
});

test('a table of organizations goes first: its cell where it is filled, the list’s elsewhere; what differs is said', () => {
  const roster = rosterOf({
    'orgs.csv': ['name;secteur;territoire', 'CDC Laval;Municipal;Laval', 'Maison Bleue;;Est'],
    'flat.csv': FLAT,
  });
  expect(attributesOf(roster)).toEqual({
    'cdc-laval': { sector: 'municipal', territory: 'Laval', Réseau: 'Nord' },
    'centre-soleil': { sector: 'education', Réseau: 'Sud' },
    'maison-bleue': { sector: 'housing', territory: 'Est', Réseau: 'Sud' },
  });
  expect(roster.problems.filter(({ code }) => code === 'organization_conflict')).toMatchObject([
    { file: 'flat.csv', line: 2, columnNumber: 2, value: 'community', params: { kept: 'municipal' } },
  ]);
  expect(roster.organizations.map(({ inScope }) => inScope)).toEqual([true, false, true]);
});

test('two lists, in any order of rows and of files, say the same of the organizations', () => {
  const tables = { 'a.csv': FLAT, 'b.csv': [HEAD, 'Centre Soleil;Municipal;Est;Cyr;Manon;Présidente;2021;'] };
  const turned = { 'b.csv': tables['b.csv'], 'a.csv': [HEAD, ...FLAT.slice(1).reverse()] };
  const roster = rosterOf(tables);
  expect(attributesOf(roster)).toEqual(attributesOf(rosterOf(turned)));
  expect(attributesOf(roster)['centre-soleil']).toMatchObject({ sector: 'education', Réseau: 'Sud' });
});

test('what is known of coverage, mandate, parent and confidentiality may stand in a flat list too', () => {
  const roster = rosterOf({
    'flat.csv': [
      'Organisme;Membre;Liste complète;Mandat de concertation;Organisme parent;Périmètre',
      'A;Ana Roy;oui;oui;B;non',
      'A;Luc Roy;oui;oui;B;non',
      'B;Ana Roy;non;;;',
    ],
  });
  expect(roster.organizations).toMatchObject([
    { id: 'a', boardComplete: 'yes', connectorMandate: 'yes', parentId: 'b', inScope: false, attributes: {} },
    { id: 'b', boardComplete: 'no', connectorMandate: 'unknown', parentId: null, inScope: true },
  ]);
});

test('participants’ lists: an organization’s sector is its own, what each agreement has is the agreement’s', () => {
  const roster = rosterOf({
    'tables.csv': [
      'Entente;Organisme;Secteur;Enjeu',
      'Table jeunesse;A;Municipal;Décrochage',
      'Table jeunesse;B;Justice;Décrochage',
      'Table logement;A;Municipal;Itinérance',
      'Table logement;C;Logement;Itinérance',
    ],
  });
  expect(roster.organizations.map(({ attributes }) => attributes)).toEqual([
    { sector: 'municipal' },
    { sector: 'justice' },
    { sector: 'housing' },
  ]);
  expect(roster.agreements.map(({ attributes }) => attributes)).toEqual([
    { Enjeu: 'Décrochage' },
    { Enjeu: 'Itinérance' },
  ]);
});

test('out and back: organizations of a flat list keep what was said of them, seats what was said of them', () => {
  const content = (roster: Roster) => ({
    organizations: roster.organizations.map(({ source: _source, ...rest }) => rest),
    seats: roster.seats.map(({ id, attributes }) => ({ id, attributes })),
  });
  const again = (roster: Roster) =>
    rosterOf(
      Object.fromEntries(
        rosterTables(roster).map(({ kind, columns, rows }) => [`${kind}.csv`, toCsv(columns, rows, ';').split('\r\n')]),
      ),
    );
  const roster = rosterOf({ 'flat.csv': FLAT, 'x.csv': ['Entente;Organisme;Ville de l’organisme', 'E1;Zed;Laval'] });
  expect(content(again(roster))).toEqual(content(roster));
  expect(rosterTables(roster).map(({ columns }) => columns.filter((name) => name.startsWith('org.')))).toEqual([
    ['org.sector', 'org.Réseau'],
    ['org.municipality'],
  ]);
  const kept = rosterOf({ 'flat.csv': FLAT }, { mapping: { '*': { Réseau: 'attribute' } } });
  expect(rosterTables(kept)[0]!.columns).toContain('attr_Réseau');
  expect(again(kept).organizations[0]!.attributes).toEqual({ sector: 'community' });
});

test('the preview shows what is read of the organization beside what is written', () => {
  const lines = [
    HEAD,
    ...FLAT.slice(1, 3),
    'CDC Laval;Logement;Nord;Cyr;Manon;Administratrice;2020;',
    ...FLAT.slice(3),
  ];
  const table = file('flat.csv', ...lines);
  const preview = previewTable(openTable(table), settledOf(table, {}), 5);
  expect(preview.rows.map(({ cells }) => [cells[1]!.text, cells[1]!.value])).toEqual([
    ['Communautaire', 'community'],
    ['Communautaire', 'community'],
    ['Logement', 'community'],
    ['', 'community'],
    ['Logement', 'housing'],
  ]);
  expect(preview.rows[2]!.cells[1]!.problem).not.toBeNull();
  expect(preview.rows[0]!.cells[2]!.value).toBe('Nord');
});

test('where rows stand one against one, the order of rows does not decide', () => {
  const rows = withColumn('Secteur', {
    A: ['Municipal', 'Logement'],
    ...Object.fromEntries([...'BCDEFGHIJKLM'].map((id) => [id, ['Justice', 'justice']])),
  });
  const read = (lines: readonly string[]) =>
    rosterOf({ 'flat.csv': lines }).organizations.map(({ attributes }) => attributes.sector);
  expect(read(rows).slice(0, 2)).toEqual(['housing', 'justice']);
  expect(read([rows[0]!, ...rows.slice(1).reverse()])).toEqual(read(rows));
});

test('a large list is read the same whether its organizations stand together or apart', () => {
  const row = (org: number, i: number) => `Org ${org};Personne ${i};note ${i};${org % 7}`;
  const apart = Array.from({ length: 6000 }, (_, i) => row(i % 3000, i));
  const together = apart.toSorted();
  for (const rows of [apart, together]) {
    const roles = rolesOf(['Organisme;Membre;Zzz;Yyy', ...rows.map((cells) => cells.replace('Personne', 'Ana Roy'))]);
    expect(roles.map(({ field }) => field)).toEqual(['org_name', 'person_name', null, 'organization_attribute']);
  }
});
