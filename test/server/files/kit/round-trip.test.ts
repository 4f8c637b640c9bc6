import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { assembleFor, assembleRoster, collector, knownOf, readTable } from '../../../../analysis/index.ts';
import type { TableRows } from '../../../../analysis/roster/input.ts';
import type { Roster } from '../../../../analysis/types.ts';
import type { KitInfo } from '../../../../server/files/kit/planned-sheet.ts';
import { openFile } from '../../../../server/files/open-file.ts';
import { redactFile } from '../../../../server/files/redact-file.ts';
import { makeKit } from '../../../../server/jobs/make-kit.ts';
import { type Filled, fillIn } from '../../../support/returned-workbook.ts';

const ORGANIZATIONS = `org_id,name,sector,territory,org_type,confidential,data_received
a,Maison Alpha,community,Nord,nonprofit,,no
b,Centre Bêta,education,Sud,nonprofit,,yes
c,Clinique Gamma,primary_care,,,,
d,Refuge Delta,community,Nord,nonprofit,name,yes
`;
const BOARDS = `org_id,person_id,person_name,role,start_on,end_on
a,P1,Ana Roy,chair,2020-01-01,
a,P2,Bo Caron,director,2021-05-01,
a,,Lise Morin,,,
b,P1,Ana Roy,director,2022-01-01,
`;
const AGREEMENTS = `agreement_id,title,form,org_id,org_role,level_actual,start_on,last_activity_on
E1,Accueil commun,service_agreement,a,member,3,2022-01-01,2026-01-01
E1,,,b,lead,,,
E2,Table du Nord,concertation_table,a,member,1,2023-01-01,
E2,,,c,member,,,
E2,,,d,member,,,
`;
const TIES = `source,target,relation,weight,start_on
a,c,referral,4,2024-01-01
b,a,informal_exchange,2,2025-01-01
d,a,referral,5,2025-03-01
`;
const INFO: KitInfo = {
  kit: 'K1',
  workspace: 'default',
  project: 'Portrait',
  contact: 'ana@example.org',
  deadline: '2026-12-15',
  retention: null,
  madeOn: '2026-11-22',
  language: 'fr',
};
const YES = { 'Acceptez-vous': 'Oui' };

const table = (name: string, text: string) => readTable({ name, text, encoding: 'utf-8', problems: [] });
const base: TableRows[] = [
  table('organizations.csv', ORGANIZATIONS),
  table('boards.csv', BOARDS),
  table('agreements.csv', AGREEMENTS),
  table('ties.csv', TIES),
];
const before = assembleRoster(base);
const kitOf = (tables: TableRows[], info = INFO) =>
  makeKit(assembleRoster(tables), (id) => assembleFor(tables, id), info);
const workbookOf = (id: string, info = INFO, tables = base) => {
  const { recipients, files } = kitOf(tables, info);
  const { file } = recipients.find((recipient) => recipient.id === id)!;
  return { file, bytes: files.get(file)! };
};

async function returned(id: string, filled: Filled, info = INFO): Promise<TableRows[]> {
  const { file, bytes } = workbookOf(id, info);
  return (await openFile(file, await fillIn(file, bytes, filled))).map((found) => readTable(found));
}
const rosterAfter = async (id: string, filled: Filled, info = INFO): Promise<Roster> =>
  assembleRoster([...base, ...(await returned(id, filled, info))]);
const codes = (roster: Roster) =>
  roster.problems.filter(({ code }) => code.startsWith('return_')).map(({ code }) => code);
const seatOf = (roster: Roster, person: string) =>
  roster.seats.find(({ organizationId, personId }) => organizationId === 'a' && personId === person);

test('a workbook is well-formed XML throughout, with lists to choose from and two sheets that are not shown', () => {
  const { bytes } = workbookOf('a');
  const parts = Object.entries(unzipSync(bytes));
  for (const [, part] of parts) new SaxesParser().write(new TextDecoder().decode(part)).close();
  const text = (path: string) => new TextDecoder().decode(parts.find(([name]) => name === path)![1]);
  expect([...text('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    'À lire d’abord',
    'Organisme',
    'Conseil d’administration',
    'Liens',
    'Ce que d’autres disent',
    'Listes',
    'passerelle',
  ]);
  expect([...text('xl/workbook.xml').matchAll(/<sheet name="([^"]+)" sheetId="\d+" state="hidden"/g)]).toHaveLength(2);
  expect(text('xl/worksheets/sheet4.xml')).toContain(`<formula1>'Listes'!$`);
  expect(text('xl/worksheets/sheet3.xml')).toMatch(/<col min="8" max="8" [^>]*hidden="1"/);
});

describe('a workbook that comes back', () => {
  test('left as it was confirms, and changes nothing but what was received', async () => {
    const roster = await rosterAfter('a', { answers: YES });
    const own = roster.organizations.find(({ id }) => id === 'a')!;
    expect(own).toMatchObject({ dataReceived: 'yes', name: 'Maison Alpha', attributes: { sector: 'community' } });
    expect(own.source.map(({ file }) => file)).toEqual(['organizations.csv', '04-maison-alpha.xlsx/Organisme']);
    expect(roster.seats.map(({ id, period, role }) => ({ id, period, role }))).toEqual(
      before.seats.map(({ id, period, role }) => ({ id, period, role })),
    );
    expect(roster.ties.map(({ id, weight }) => ({ id, weight }))).toEqual(
      before.ties.map(({ id, weight }) => ({ id, weight })),
    );
    expect(roster.agreements.map(({ source: _source, ...rest }) => rest)).toEqual(
      before.agreements.map(({ source: _source, ...rest }) => rest),
    );
    expect(seatOf(roster, 'P1')!.source).toHaveLength(2);
    expect(codes(roster)).toEqual([]);
  });

  test('changes, ends and adds what the organization says of itself', async () => {
    const roster = await rosterAfter('a', {
      answers: { ...YES, Territoire: 'Est', 'Type d’organisme': 'Coopérative', 'La feuille du conseil': 'Oui' },
      lines: [
        { sheet: 'Conseil d’administration', starts: 'Ana Roy', cells: { Fonction: 'Trésorerie' } },
        {
          sheet: 'Conseil d’administration',
          starts: 'Bo Caron',
          cells: { 'Toujours exact?': 'Non', 'Jusqu’au': '2026-06-30' },
        },
        {
          sheet: 'Liens',
          starts: 'Centre Bêta',
          cells: { 'Profondeur (1 à 4)': '2', 'Dernier contact': '2026-10-01' },
        },
        { sheet: 'Ce que d’autres disent', starts: 'Centre Bêta', cells: { 'Est-ce exact?': 'Oui' } },
      ],
      added: [
        {
          sheet: 'Conseil d’administration',
          cells: { Nom: 'Zoé Huot', Fonction: 'Secrétariat', Depuis: '2026-07-01' },
        },
        {
          sheet: 'Liens',
          cells: { Partenaire: 'Clinique Gamma', 'Nature du lien': 'Partage de locaux', 'Profondeur (1 à 4)': '4' },
        },
      ],
      savedAt: '2026-11-20T15:00:00Z',
    });
    const own = roster.organizations.find(({ id }) => id === 'a')!;
    expect(own.attributes).toMatchObject({ territory: 'Est', org_type: 'cooperative', source_date: '2026-11-20' });
    expect(own.boardComplete).toBe('yes');
    expect(seatOf(roster, 'P1')).toMatchObject({ role: 'treasurer', period: { from: '2020-01-01', to: null } });
    expect(seatOf(roster, 'P2')!.period).toEqual({ from: '2021-05-01', to: '2026-06-30' });
    expect(roster.seats.find(({ personId }) => personId === 'zoe-huot@a')).toMatchObject({ role: 'secretary' });
    expect(roster.agreements.find(({ id }) => id === 'E1')).toMatchObject({
      levelActual: 2,
      lastActivityOn: '2026-10-01',
    });
    expect(roster.agreements.find(({ form }) => form === 'colocation')).toMatchObject({
      levelActual: 4,
      participants: [{ organizationId: 'a' }, { organizationId: 'c' }],
    });
    expect(
      roster.ties.filter(({ source }) => source === 'a').map(({ target, relation }) => [target, relation]),
    ).toEqual([
      ['b', 'informal_exchange'],
      ['c', 'referral'],
    ]);
  });

  test('with something over but no last day leaves it, and asks for the day where it stands', async () => {
    const roster = await rosterAfter('a', {
      answers: YES,
      lines: [{ sheet: 'Liens', starts: 'Clinique Gamma', cells: { 'Toujours exact?': 'Non' } }],
    });
    expect(roster.ties.find(({ source }) => source === 'a')!.period.to).toBeNull();
    const [problem] = roster.problems.filter(({ code }) => code === 'return_end_missing');
    expect(problem).toMatchObject({ file: '04-maison-alpha.xlsx/Liens', value: 'Clinique Gamma' });
    expect(problem!.line).toBeGreaterThan(1);
  });

  test('with another person in a pre-filled row adds that person, and leaves the first', async () => {
    const roster = await rosterAfter('a', {
      answers: YES,
      lines: [{ sheet: 'Conseil d’administration', starts: 'Bo Caron', cells: { Nom: 'Remi Fortin' } }],
    });
    expect(seatOf(roster, 'P2')!.period.to).toBeNull();
    expect(roster.people.find(({ name }) => name === 'Remi Fortin')!.key).toBeNull();
    expect(codes(roster)).toEqual(['return_name_changed']);
  });

  test('without consent keeps none of its people, not even in the bytes that are stored', async () => {
    const filled: Filled = {
      answers: { 'Acceptez-vous': 'Non', Territoire: 'Ouest' },
      added: [{ sheet: 'Conseil d’administration', cells: { Nom: 'Personne Secrète' } }],
    };
    const roster = await rosterAfter('a', filled);
    expect(roster.people.map(({ name }) => name)).not.toContain('Personne Secrète');
    expect(seatOf(roster, 'P1')!.source).toHaveLength(1);
    expect(roster.organizations.find(({ id }) => id === 'a')!.attributes.territory).toBe('Ouest');
    expect(codes(roster)).toEqual(['return_consent_missing']);
    const { file, bytes } = workbookOf('a');
    const sent = await fillIn(file, bytes, filled);
    const kept = Object.values(unzipSync((await redactFile(file, sent))!)).map((part) =>
      new TextDecoder().decode(part),
    );
    expect(
      Object.values(unzipSync(sent)).some((part) => new TextDecoder().decode(part).includes('Personne Secrète')),
    ).toBe(true);
    expect(kept.join('')).not.toMatch(/Personne Secrète|Ana Roy/);
    const again = await openFile(file, (await redactFile(file, sent))!);
    expect(again.map(({ kind }) => kind)).toEqual(['organizations', 'agreements']);
    expect(await redactFile(file, await fillIn(file, bytes, { answers: YES }))).toBeNull();
  });

  test('counts as it was saved last, whatever the order in which it comes', async () => {
    const early = await returned('a', { answers: { ...YES, Territoire: 'Est' }, savedAt: '2026-11-01T10:00:00Z' });
    const late = (
      await returned('a', { answers: { ...YES, Territoire: 'Ouest' }, savedAt: '2026-11-09T10:00:00Z' })
    ).map((found) => ({ ...found, report: { ...found.report, file: `0-${found.report.file}` } }));
    for (const tables of [
      [...base, ...early, ...late],
      [...late, ...early, ...base],
    ]) {
      const roster = assembleRoster(tables);
      expect(roster.organizations.find(({ id }) => id === 'a')!.attributes.territory).toBe('Ouest');
      expect(codes(roster)).toEqual(['return_superseded']);
    }
  });

  test('from two partners who disagree says so, and a change outweighs what was left as it was', async () => {
    const unchanged = await returned('b', { answers: YES });
    const changed = await returned('a', {
      answers: YES,
      lines: [{ sheet: 'Liens', starts: 'Centre Bêta', cells: { 'Profondeur (1 à 4)': '2' } }],
    });
    const roster = assembleRoster([...base, ...unchanged, ...changed]);
    expect(roster.agreements.find(({ id }) => id === 'E1')!.levelActual).toBe(2);
    expect(roster.problems.filter(({ code }) => code === 'agreement_conflict')).toMatchObject([
      { file: '02-centre-beta.xlsx/Liens', column: 'level_actual', value: '3' },
    ]);
  });

  test('is read the same in English, under any name, and without the list that it was made from', async () => {
    const roster = await rosterAfter(
      'a',
      { answers: { 'Do you agree': 'Yes', Territory: 'East' } },
      { ...INFO, language: 'en' },
    );
    expect(roster.organizations.find(({ id }) => id === 'a')!.attributes.territory).toBe('East');
    const alone = assembleRoster(await returned('a', { answers: YES }));
    expect(alone.seats.map(({ organizationId }) => organizationId)).toEqual(['a', 'a', 'a']);
    expect(alone.agreements.map(({ id }) => id)).toContain('E1');
  });
});

describe('an organization whose name is confidential', () => {
  const pseudonym = before.organizations.find(({ id }) => id.startsWith('C-'))!.id;

  test('stands under its pseudonym in the workbooks and the tracker of the others', () => {
    const { files, recipients } = kitOf(base);
    expect(recipients.map(({ name }) => name)).toContain(pseudonym);
    const own = recipients.find(({ id }) => id === pseudonym)!.file;
    for (const [name, bytes] of files) {
      if (name === own) continue;
      const parts = name.endsWith('.csv') ? [bytes] : Object.values(unzipSync(bytes));
      expect(parts.map((part) => new TextDecoder().decode(part)).join(''), name).not.toContain('Refuge Delta');
    }
    const parts = Object.values(unzipSync(files.get(own)!)).map((part) => new TextDecoder().decode(part));
    expect(parts.join('')).toContain('Refuge Delta');
  });

  test('is met again when the others confirm what it said of them, and when it answers itself', async () => {
    const confirmed = await rosterAfter('a', {
      answers: YES,
      lines: [{ sheet: 'Ce que d’autres disent', starts: pseudonym, cells: { 'Est-ce exact?': 'Oui' } }],
    });
    const ends = ({ source, target }: Roster['ties'][number]) => [source, target].sort().join(' ');
    expect(confirmed.ties.filter((tie) => ends(tie) === `${pseudonym} a`)).toHaveLength(2);
    const own = await rosterAfter(pseudonym, { answers: { ...YES, Secteur: 'Logement' } });
    const found = own.organizations.filter(({ id }) => id.startsWith('C-'));
    expect(found).toMatchObject([{ id: pseudonym, attributes: { sector: 'housing' }, dataReceived: 'yes' }]);
    expect(own.organizations).toHaveLength(before.organizations.length);
  });
});

describe('two organizations whose names are confidential', () => {
  const both = base.map((entry) => {
    if (entry.report.file === 'organizations.csv')
      return table('organizations.csv', `${ORGANIZATIONS}e,Maison Epsilon,community,Sud,nonprofit,name,yes\n`);
    if (entry.report.file === 'agreements.csv')
      return table(
        'agreements.csv',
        `${AGREEMENTS}E3,Relais,service_agreement,d,lead,,,\nE3,,,e,member,,,\n,Veille,,d,,,,\n,Veille,,e,,,,\n`,
      );
    return entry.report.file === 'ties.csv'
      ? table('ties.csv', `${TIES}d,e,referral,3,2025-02-01\ne,d,funding,,2025-02-01\n`)
      : entry;
  });
  const shown = assembleRoster(both);
  const hidden = shown.organizations.filter(({ id }) => id.startsWith('C-')).map(({ id }) => id);

  test('share ties that are known again in the own workbook of each', async () => {
    expect(hidden).toHaveLength(2);
    for (const own of hidden) {
      const { file, bytes } = workbookOf(own, INFO, both);
      const filled = await fillIn(file, bytes, { answers: YES });
      const answered = (await openFile(file, filled)).map((found) => readTable(found));
      const after = assembleRoster([...both, ...answered]);
      const ends = ({ source, target, relation }: Roster['ties'][number]) => `${source} ${target} ${relation}`;
      expect(after.ties.map(ends).sort()).toEqual(shown.ties.map(ends).sort());
      expect(after.agreements.map(({ id }) => id).sort()).toEqual(shown.agreements.map(({ id }) => id).sort());
      expect(after.organizations.map(({ id }) => id)).toEqual(shown.organizations.map(({ id }) => id));
    }
  });
});

test('people are named on their own board only', () => {
  const sheets = collector(before, knownOf(before))('b')!;
  expect(sheets.board.map(({ person }) => person)).toEqual(['Ana Roy']);
  expect(sheets.said).toMatchObject([{ kind: 'shared_directors', by: { id: 'a' }, count: 1 }]);
  expect(JSON.stringify(sheets)).not.toMatch(/Bo Caron|Lise Morin/);
});
