import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { project } from '../../../analysis/graph/project.ts';
import { maskPeople, readRoster, rosterTables } from '../../../analysis/index.ts';
import { DEFAULT_OPTIONS, type Roster } from '../../../analysis/types.ts';
import { toCsv } from '../../../server/jobs/csv.ts';
import { file, rosterOf, sharedRoster } from '../../support/rosters.ts';

/** Writes a roster as files and reads them again. */
function again(roster: Roster, delimiter = ','): Roster {
  return readRoster(
    rosterTables(roster).map(({ kind, columns, rows }) => file(`${kind}.csv`, toCsv(columns, rows, delimiter))),
  );
}

/** What a roster says, without where it was read and what was said of the files. */
function content({ tables: _tables, problems: _problems, ...roster }: Roster): unknown {
  const places = new Set(['source', 'rows']);
  return JSON.parse(
    JSON.stringify(roster, (key, value) => {
      if (places.has(key) && typeof value === 'object') return undefined;
      if (key !== 'attributes') return value;
      // The order of an object's keys says nothing.
      return Object.fromEntries(Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1)));
    }),
  );
}

function demo(name: string): Roster {
  const folder = resolve(import.meta.dirname, '../../../data/demo', name);
  return readRoster(
    readdirSync(folder).map((path) => ({ ...file(path), text: readFileSync(join(folder, path), 'utf8') })),
  );
}

test.each([
  ['region', ','],
  ['region', ';'],
  ['archipelago', ';'],
])('the demo %s, written with %s and read again, is the same roster', (name, delimiter) => {
  const roster = demo(name);
  expect(roster.organizations.length).toBeGreaterThan(10);
  expect(content(again(roster, delimiter))).toEqual(content(roster));
});

test.each([
  [['irish_charity_trustees/quads.csv'], {}],
  [
    ['quebec_municipal_directory_r04_r10/MUN_04_10.csv'],
    { mapping: { '*': { incen: 'shared_officer', dirgen: 'shared_officer' } } },
  ],
  [['emon_search_rescue/derived/Cheyenne_nodes.csv', 'emon_search_rescue/derived/Cheyenne_edges.csv'], {}],
] as const)('a real roster goes out and comes back: %s', (paths, options) => {
  const roster = sharedRoster([...paths], options);
  if (!roster) return;
  expect(content(again(roster, ';'))).toEqual(content(roster));
});

test('what has no column of its own comes back too: lists, dates, people without a key, stubs, ties by name', () => {
  const roster = rosterOf({
    'organizations.csv': [
      'org_id,name,field,fte,founded_on,in_scope,couleur',
      'a,Alpha,housing|youth,"12,5",1999,,"=rouge"',
      "b,Bêta,housing,3,2001-05,no,'bleu",
    ],
    'seats.csv': [
      'org_id,person_name,role,start_on,end_on,telephone',
      'a,Ana Roy,chair,2020,2021-06,+1 514',
      'z,Ana Roy,,,,',
    ],
    'people.csv': ['person_id,display_name', 'k1,Luc Côté', 'k2,Mia Roy'],
    'ties.csv': ['source,target,weight,relation,directed,cote', 'a,b,-0,referral,yes,1.234', 'k1,k2,2,amitié,,5'],
    'agreements.csv': [
      'titre,forme,organisme,debut',
      'Table de quartier,Machin,a,2020',
      'Table de quartier,Machin,b,2020',
    ],
    'links.csv': ['a,b,note', 'a,housing,"- à voir; =1+1"'],
  });
  expect(roster.ties.map(({ level }) => level).sort()).toEqual(['organizations', 'people']);
  expect(roster.organizations.map(({ inScope }) => inScope)).toEqual([true, false, false]);
  for (const delimiter of [',', ';']) expect(content(again(roster, delimiter))).toEqual(content(roster));
});

test('without a list of organizations none is written, and names that only ties bear survive', () => {
  const roster = rosterOf({ 'ties.csv': ['de,vers,relation', 'Maison Bleue,Centre 12,referral', 'C9,Centre 12,'] });
  expect(rosterTables(roster).map(({ kind }) => kind)).toEqual(['ties']);
  expect(content(again(roster))).toEqual(content(roster));
});

test('any text in a name, a note, an own column is the same after the way out and back', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'=+-@\'"\t\n;,| a1éz'), minLength: 1, maxLength: 10 })
    .map((value) => `z${value}z`.replace(/\s+/g, ' '));
  const lead = fc.constantFrom('', '=', '+', '-', '@', "'=", "'", "''-");
  fc.assert(
    fc.property(text, text, lead, fc.constantFrom(',', ';'), (name, note, first, delimiter) => {
      const organizations = [
        { org_id: 'a', name: `${first}${name}`, couleur: `${first}${note}` },
        { org_id: 'b', name: 'Bêta', couleur: 'x' },
      ];
      const base = rosterOf({ 'o.csv': ['org_id,name,couleur', 'a,Alpha,x', 'b,Beta,x'] });
      const roster: Roster = {
        ...base,
        organizations: base.organizations.map((organization, i) => ({
          ...organization,
          name: organizations[i]!.name,
          attributes: { couleur: organizations[i]!.couleur },
        })),
      };
      expect(content(again(roster, delimiter))).toEqual(content(roster));
    }),
    { numRuns: 500 },
  );
});

test('an own column that would be read as a field, or make another table of it, bears a prefix', () => {
  const base = rosterOf({ 'o.csv': ['org_id,name', 'a,Alpha', 'b,Beta'] });
  const roster = {
    ...base,
    organizations: base.organizations.map((organization) => ({
      ...organization,
      attributes: { secteur: 'x', source_org: 'y' },
    })),
  };
  const { columns } = rosterTables(roster)[0]!;
  expect(columns).toEqual(['org_id', 'name', 'in_scope', 'attr_secteur', 'source_org']);
});

test('a roster without names gives the same network, and no name', () => {
  const roster = demo('region');
  const masked = again(maskPeople(roster));
  const names = roster.people.map(({ name }) => name).filter((name) => name.includes(' '));
  expect(names.length).toBeGreaterThan(20);
  const written = rosterTables(maskPeople(roster))
    .map(({ columns, rows }) => toCsv(columns, rows))
    .join('\n');
  expect(names.filter((name) => written.includes(name))).toEqual([]);
  const ends = (from: Roster) =>
    project(from, DEFAULT_OPTIONS).ties.map(({ source, target, relations }) => ({ source, target, relations }));
  expect(ends(masked)).toEqual(ends(roster));
});

test('confidential organizations go out under their pseudonym, without a place, and keep it when they come back', () => {
  const roster = rosterOf({
    'organizations.csv': [
      'org_id,name,sector,municipality,lat,lon,confidential',
      'refuge-aube,Refuge Aube,community,Val-Cendre,46.1,-72.5,name',
      'antenne,Antenne,community,Port-Roc,46.2,-72.6,location',
      'caisse,Caisse,private,Port-Roc,46.3,-72.7,',
    ],
    'pairs.csv': ['org_a,org_b,title', 'refuge-aube,caisse,Entente Refuge Aube'],
    'ties.csv': ['source,target', 'refuge-aube,antenne'],
  });
  const written = rosterTables(roster)
    .map(({ columns, rows }) => toCsv(columns, rows))
    .join('\n');
  expect(written).not.toMatch(/aube|Val-Cendre|46\.[12]|72\.[56]/i);
  expect(written).toContain('46.3,-72.7');
  expect(content(again(roster))).toEqual(content(roster));
});
