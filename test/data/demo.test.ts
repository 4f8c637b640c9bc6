import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { generateDemo } from '../../data/demo/generate.ts';

// The files of the demo rosters as they stand, read without the product's own reader: counts, references, planted cases.

const FOLDER = new URL('../../data/demo/', import.meta.url);
const bytesOf = (path: string) => readFileSync(new URL(path, FOLDER));
type Row = Readonly<Record<string, string>>;

function table(path: string, encoding = 'utf8', delimiter = ','): Row[] {
  const text = iconv.decode(bytesOf(path), encoding).trimEnd();
  return Papa.parse<Record<string, string>>(text, { header: true, delimiter }).data;
}

function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

const organizations = table('region/organizations.csv');
const people = table('region/people.csv');
const seats = table('region/board_memberships.csv', 'windows-1252', ';');
const agreements = table('region/agreements.csv');
const ids = new Set(organizations.map((row) => row.org_id!));
const keys = new Set(people.map((row) => row.person_id!));
/** One person a key; without a key, one person a name: the demo plants no two such people of one name. */
const personOf = (row: Row) => row.Id_personne || `${row.Prénom} ${row['Nom de famille']}`;
const byAgreement = groupBy(agreements, (row) => row.agreement_id!);
const isoDay = (day: string) => day.split('/').reverse().join('-');

const SPELLINGS = [
  "OFFICE D'HABITATION DE PORT-MEANDRE",
  'Office d’habitation de Port Méandre',
  'OMH de Port-Méandre',
  'Office municipal d’habitation de Port-Méandre',
  'O.H. Port-Méandre',
];

describe('the files of the invented region', () => {
  it('are what the script beside them writes, to the byte', () => {
    for (const [path, bytes] of generateDemo()) expect(bytesOf(path).equals(bytes), path).toBe(true);
  });

  it('are those that the server loads', () => {
    const rosters = JSON.parse(bytesOf('demo.json').toString()) as { id: string; files: string[] }[];
    expect(rosters.map((roster) => roster.id)).toEqual(['demo', 'archipelago']);
    expect(rosters.flatMap((roster) => roster.files).sort()).toEqual([...generateDemo().keys()].sort());
  });

  it('hold 110 organizations in four territories, nearly all with a sector', () => {
    expect(ids.size).toBe(110);
    expect(organizations).toHaveLength(110);
    expect(new Set(organizations.map((row) => row.territory)).size).toBe(4);
    expect(organizations.filter((row) => row.sector !== '').length).toBeGreaterThanOrEqual(100);
    expect(organizations.filter((row) => row.data_received === 'no')).toHaveLength(9);
    expect(organizations.filter((row) => row.connector_mandate === 'yes').map((row) => row.org_id)).toEqual([
      'cisss-meandres',
      'table-enfance',
      'table-social',
    ]);
    expect(organizations.filter((row) => row.confidential !== '')).toHaveLength(1);
  });

  it('hold 480 seats on 55 boards, 400 people, some on four boards and some by delegation', () => {
    expect(seats).toHaveLength(480);
    expect(new Set(seats.map((row) => row.Id_org)).size).toBe(55);
    const held = [...groupBy(seats, personOf).values()].map((own) => own.length);
    expect(held).toHaveLength(400);
    expect(held.filter((count) => count === 4)).toHaveLength(4);
    expect(Math.max(...held)).toBe(4);
    expect(seats.filter((row) => row['Au nom de'] !== '').length).toBeGreaterThan(15);
    expect(seats.filter((row) => row['Échéance du mandat']!.endsWith('/06/2027')).length).toBeGreaterThan(100);
  });

  it('hold 130 agreements of every form but the interlock, and two waves of ratings', () => {
    expect(byAgreement.size).toBe(130);
    expect(new Set(agreements.map((row) => row.form)).size).toBe(15);
    expect(new Set(table('region/assessments.csv').map((row) => row.assessed_on)).size).toBe(2);
  });

  it('name nobody who is not in them, but the planted spellings', () => {
    const refer = (values: (string | undefined)[], known: ReadonlySet<string>) =>
      values.filter((value) => value && !known.has(value));
    expect(
      refer(
        agreements.map((row) => row.org_id),
        ids,
      ),
    ).toEqual([]);
    expect(
      refer(
        seats.flatMap((row) => [row.Id_org, row['Au nom de']]),
        ids,
      ),
    ).toEqual([]);
    expect(
      refer(
        organizations.map((row) => row.parent_org_id),
        ids,
      ),
    ).toEqual([]);
    expect(
      refer(
        table('region/ties.csv').flatMap((row) => [row.source, row.target]),
        ids,
      ),
    ).toEqual([]);
    expect(
      refer(
        table('region/assessments.csv').flatMap((row) => [row.respondent_org_id, row.target_org_id]),
        ids,
      ),
    ).toEqual([]);
    expect(
      refer(
        seats.map((row) => row.Id_personne),
        keys,
      ),
    ).toEqual([]);
    const named = agreements.filter((row) => row.org_id === '').map((row) => row.org_name);
    expect(named.sort()).toEqual([...SPELLINGS].sort());
  });

  it('end what they end after they begin it, and state nothing after the last day', () => {
    const last = '2026-09-30';
    const periods = [
      ...seats.map((row) => [isoDay(row['Date de début']!), isoDay(row['Échéance du mandat']!)]),
      ...agreements.filter((row) => row.start_on !== '').map((row) => [row.start_on!, row.end_on!]),
    ];
    expect(periods.filter(([from, to]) => from! > last || (to !== '' && to! < from!))).toEqual([]);
    const stated = agreements.flatMap((row) => [row.last_activity_on!, row.last_review_on!]);
    expect(stated.filter((day) => day > last)).toEqual([]);
  });

  it('plant two pairs of homonyms: one name, two keys, boards on the two sides of a missing bridge', () => {
    const keyed = seats.filter((row) => row.Id_personne !== '');
    const named = groupBy(keyed, (row) => `${row.Prénom} ${row['Nom de famille']}`);
    const homonyms = [...named].filter(([, rows]) => new Set(rows.map((row) => row.Id_personne)).size > 1);
    expect(homonyms.map(([name, rows]) => [name, rows.map((row) => row.Id_org).sort()]).sort()).toEqual([
      ['Michel Lamarche', ['cap-travail', 'chateau-aulnay']],
      ['Sylvie Beaumont', ['cpe-petits-galets', 'oh-port-meandre']],
    ]);
  });

  it('use invented names only', () => {
    const names = [
      ...organizations.map((row) => row.name!),
      ...table('archipelago/organismes.csv').map((row) => row.nom!),
    ];
    const places =
      /Port-Méandre|Méandres|Val-Cendré|Aulnay|Aulnaies|Perdrix|Ravel|Courlis|Lambrel|Ludovin|Aldéric|Maurille|Cornouille|Mélèze|Tourbeux|Aubertine|Cormiers/;
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /passerelle/i.test(name))).toEqual([]);
    expect(names.filter((name) => places.test(name)).length).toBeGreaterThan(names.length / 2);
  });
});
