// The rules for bad input, one short test each; where a rule is held to elsewhere already, the test says so and looks at
// its code alone. What later decisions stand over: people of the same name are counted, not merged; the member limit of a
// clique fell, since every agreement of three or more without a lead is a third party.

import { describe, expect, test } from 'vitest';
import { statedPeriod } from '../../analysis/graph/dates.ts';
import { project } from '../../analysis/graph/project.ts';
import { assembleRoster, readTable } from '../../analysis/index.ts';
import type { ReadOptions } from '../../analysis/roster/input.ts';
import { type AnalyzeOptions, DEFAULT_OPTIONS, type Roster } from '../../analysis/types.ts';
import { describeProblem } from '../../data/messages/problems.ts';
import { openFile } from '../../server/files/open-file.ts';
import { toCsv } from '../../server/jobs/csv.ts';
import { utf8 } from './malformed-case.ts';

interface Sent {
  [name: string]: string | Uint8Array;
}

async function read(sent: Sent, options: ReadOptions = {}) {
  const files = await Promise.all(
    Object.entries(sent).map(([name, body]) => openFile(name, typeof body === 'string' ? utf8(body) : body)),
  );
  const tables = files.flat().map((file) => readTable(file, options));
  const roster = assembleRoster(tables);
  const codes = roster.problems.map(({ code }) => code);
  const found = (code: string) => roster.problems.find((problem) => problem.code === code);
  return { tables, roster, codes, found };
}

const projected = (roster: Roster, options: Partial<AnalyzeOptions> = {}) =>
  project(roster, { ...DEFAULT_OPTIONS, ...options });
const rowsOf = (tables: Awaited<ReturnType<typeof read>>['tables']) => tables.flatMap(({ rows }) => rows);

describe('the file', () => {
  test('1: undecodable bytes stop it, with the byte', async () => {
    const bytes = Uint8Array.from([...utf8('id,nom\n1,Zo'), 0xeb, 0x20, 0x9d, 0x0a]);
    const { found, tables } = await read({ 'a.csv': bytes });
    expect([found('file_undecodable')?.byteOffset, rowsOf(tables)]).toEqual([13, []]);
  });

  test('2: a header twice stops it; a title above the header is skipped and told', async () => {
    const twice = await read({ 'a.csv': 'id,nom,nom\n1,Abri,Halte\n' });
    expect([twice.codes, rowsOf(twice.tables)]).toEqual([['duplicate_header'], []]);
    const titled = await read({ 'a.csv': 'Organismes de la région\nid,nom,secteur\n1,Abri,Communautaire\n' });
    expect([titled.found('title_line_skipped')?.line, titled.roster.organizations.length]).toEqual([1, 1]);
  });

  test('3: a row of another length is set aside, the others are read', async () => {
    const { codes, tables } = await read({ 'a.csv': 'id,nom\n1,Abri\n2\n3,Halte,x\n4,Gîte\n' });
    expect(codes).toEqual(['row_too_short', 'row_too_long']);
    expect(rowsOf(tables).map(({ line }) => line)).toEqual([2, 5]);
  });

  test('4: an unknown header is kept as an attribute, and the nearest field is suggested', async () => {
    const { found, roster } = await read({ 'a.csv': 'id,nom,secteurr\n1,Abri,x\n' });
    expect(roster.organizations[0]!.attributes).toEqual({ secteurr: 'x' });
    expect(found('header_near_field')?.params.suggestion).toBe('secteur');
  });
});

describe('identities', () => {
  test('5: one id with two names is an error; with one name, one organization that says so', async () => {
    const two = await read({ 'a.csv': 'id,nom\n1,Abri\n1,Halte\n' });
    expect([two.found('duplicate_org_id')?.quarantined, two.roster.organizations.length]).toEqual([true, 1]);
    const one = await read({ 'a.csv': 'id,nom,mrc\n1,Abri,\n1,ABRI,Joliette\n' });
    expect([one.codes, one.roster.organizations.map(({ attributes }) => attributes.mrc)]).toEqual([
      ['organization_repeated'],
      ['Joliette'],
    ]);
  });

  test('6: a reference to nobody makes an organization out of the list, and is told', async () => {
    const { found, roster } = await read({
      'a.csv': 'id,nom\n1,Abri\n',
      'ca.csv': 'id_org,personne\n1,Anne Roy\n77,Anne Roy\n',
    });
    expect(roster.organizations.map(({ id, inScope }) => [id, inScope])).toEqual([
      ['1', true],
      ['77', false],
    ]);
    expect(found('stub_organization')?.severity).toBe('info');
  });

  test('7: without an id the folded name is one; a name that two organizations bear is an error where it stands alone', async () => {
    const { roster } = await read({ 'a.csv': "nom\nL’Abri du Nord\nL'ABRI du nord\n" });
    expect(roster.organizations.map(({ id }) => id)).toEqual(['labri-du-nord']);
    const two = await read({
      'a.csv': 'id,nom\n1,Abri\n2,Abri\n',
      'ca.csv': 'organisme,personne\nAbri,Anne Roy\n',
    });
    expect([two.found('ambiguous_name')?.quarantined, two.roster.seats]).toEqual([true, []]);
  });

  test('8: people known by name alone stay apart in the roster; equal names count as one, and how many is told', async () => {
    const { roster } = await read({ 'ca.csv': 'organisme,personne\nAbri,Anne Roy\nHalte,ANNE ROY\nGîte,Roy Anne\n' });
    expect(roster.people.length).toBe(3);
    const ties = (identity: 'name' | 'key') =>
      projected(roster, { identity }).ties.map(({ source, target }) => [source, target]);
    expect([ties('name'), ties('key')]).toEqual([[['abri', 'halte']], []]);
  });
});

describe('values', () => {
  test('9: a number that a spreadsheet damaged is told, and kept as it is written', async () => {
    const { found, roster } = await read({ 'a.csv': 'id,nom,neq\n1,Abri,"1,14E+09"\n' });
    expect([found('excel_damaged_number')?.value, roster.organizations[0]!.attributes.neq]).toEqual([
      '1,14E+09',
      '1,14E+09',
    ]);
  });

  test('10: a territory code gets its leading zero back', async () => {
    const { codes, roster } = await read({ 'a.csv': 'id,nom,région sociosanitaire\n1,Abri,3\n' });
    expect([codes, roster.organizations[0]!.attributes.rss_code]).toEqual([['code_padded'], '03']);
  });

  test('11: one day above twelve settles the order for its column; without any, day first, said once', async () => {
    const head = 'organisme,personne,début\n';
    const starts = async (rows: string) => {
      const { codes, roster } = await read({ 'ca.csv': head + rows });
      return [roster.seats.map(({ period }) => period.from), codes];
    };
    expect(await starts('A,X Y,03/04/2021\nB,X Y,04/25/2021\n')).toEqual([['2021-03-04', '2021-04-25'], []]);
    expect(await starts('A,X Y,03/04/2021\nB,X Y,05/06/2021\n')).toEqual([
      ['2021-04-03', '2021-06-05'],
      ['date_order_assumed'],
    ]);
  });

  test('12: two-digit years and serial numbers are converted, and told', async () => {
    const { codes, roster } = await read({ 'ca.csv': 'organisme;personne;début\nA;X Y;25/03/21\nB;X Y;45292\n' });
    expect(roster.seats.map(({ period }) => period.from)).toEqual(['2021-03-25', '2024-01-01']);
    expect([...codes].sort()).toEqual(['excel_serial_date', 'two_digit_year']);
  });

  test('13: an end before its start takes the dates, not the row', async () => {
    const { codes, roster } = await read({ 'ca.csv': 'organisme,personne,début,fin\nA,X Y,2024-05-01,2023-01-01\n' });
    expect([codes, roster.seats.length]).toEqual([['end_before_start'], 1]);
  });

  test('17: a word outside its list is "other" with the word beside it, or a suggestion', async () => {
    const { codes, tables } = await read({ 'ca.csv': 'organisme,personne,fonction\nA,X Y,trésorierr\nB,Z W,qqq\n' });
    expect([...codes].sort()).toEqual(['vocabulary_near', 'vocabulary_unknown']);
    expect(rowsOf(tables).map(({ attributes }) => attributes.fonction)).toEqual(['trésorierr', 'qqq']);
  });

  test('18: a list is split at one sign: the bar where it stands, else the semicolon', async () => {
    const { roster } = await read({ 'a.csv': 'id,nom,services\n1,Abri,"repas; gîte|écoute"\n2,Halte,"repas; gîte"\n' });
    expect(roster.organizations.map(({ attributes }) => attributes.services)).toEqual([
      ['repas; gîte', 'écoute'],
      ['repas', 'gîte'],
    ]);
  });

  test('19: what a comma means is settled once a column', async () => {
    const { roster } = await read({ 'l.csv': 'source;target;weight\nA;B;1,5\nA;C;2,25\n' });
    expect(roster.ties.map(({ weight }) => weight)).toEqual([1.5, 2.25]);
  });

  test('20: a score outside its scale sets its row aside', async () => {
    const head = 'répondant,organisme évalué,item,score,scale_min,scale_max,consent\n';
    const { codes, roster } = await read({ 'e.csv': `${head}A,B,climate,9,1,5,yes\nA,C,climate,4,1,5,yes\n` });
    expect([codes.includes('score_outside_scale'), roster.assessments.map(({ score }) => score)]).toEqual([true, [4]]);
  });

  test('26: "N/A", "s.o.", "?" are unknown; "aucun", "none" are said: kept as written, never a date, a code or a name', async () => {
    const { roster, codes } = await read({
      'a.csv':
        'id,nom,services,organisme parent,secteur,etp,date de fin\n1,Abri,N/A,-,s.o.,?,n.d.\n2,Halte,aucun,aucun,none,aucun,aucune\n',
    });
    expect(roster.organizations.map(({ id, parentId, attributes }) => [id, parentId, attributes])).toEqual([
      ['1', null, {}],
      [
        '2',
        null,
        { services: ['aucun'], 'organisme parent': 'aucun', secteur: 'none', etp: 'aucun', 'date de fin': 'aucune' },
      ],
    ]);
    expect(codes).toEqual([]);
    const coded = await read({ 'e.csv': 'no entente,partenaire,suivi\nE1,Abri,aucun\nE1,Halte,aucun\n' });
    expect(coded.roster.agreements[0]!.attributes.monitoring).toBe('none');
  });
});

describe('time', () => {
  const seats = 'organisme,personne,début,fin\n';

  test('14: a seat that starts later is none on an earlier day', async () => {
    const { roster } = await read({ 'ca.csv': `${seats}A,X Y,2020-01-01,\nB,X Y,2030-01-01,\n` });
    const ties = (asOf: string) => projected(roster, { asOf }).ties.length;
    expect([ties('2026-01-01'), ties('2030-01-01')]).toEqual([0, 1]);
  });

  test('15: a seat without dates holds on every day, and stays marked as undated', async () => {
    const { roster } = await read({ 'ca.csv': `${seats}A,X Y,,\nB,X Y,2020-01-01,2021-01-01\n` });
    expect(roster.seats.map(({ period }) => period.from)).toEqual([null, '2020-01-01']);
    const ties = (asOf: string) => projected(roster, { asOf }).ties.length;
    expect([ties('2020-06-01'), ties('2022-01-01')]).toEqual([1, 0]);
    expect(statedPeriod(roster).last).toBe('2020-01-01');
  });

  test('16: one person twice on a board at overlapping times is one seat, with the higher role', async () => {
    const dates = 'organisme,personne,rôle,début,fin\n';
    const one = await read({
      'ca.csv': `${dates}A,X Y,administrateur,2020-01-01,2022-01-01\nA,X Y,présidente,2021-01-01,2023-01-01\n`,
    });
    expect(one.roster.seats.map(({ role, period, source }) => [role, period, source.length])).toEqual([
      ['chair', { from: '2020-01-01', to: '2023-01-01' }, 2],
    ]);
    const two = await read({
      'ca.csv': `${dates}A,X Y,administrateur,2010-01-01,2012-01-01\nA,X Y,présidente,2021-01-01,\n`,
    });
    expect(two.roster.seats.length).toBe(2);
  });
});

describe('networks', () => {
  test('21: an agreement of one organization is kept, and ties nobody', async () => {
    const { codes, roster } = await read({ 'e.csv': 'no entente,partenaire\nE1,Abri\n' });
    expect([codes.includes('agreement_single_participant'), roster.agreements.length]).toEqual([true, 1]);
    expect(projected(roster).ties).toEqual([]);
  });

  test('22: an agreement of many without a lead is a third party, whatever their number, and not a clique', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `T,Organisme ${i}`).join('\n');
    for (const count of [3, 16]) {
      const { roster } = await read({ 'e.csv': `no entente,partenaire\n${rows(count)}\n` });
      const { ties, venues } = projected(roster);
      expect([ties, venues.map(({ participants }) => participants.length)]).toEqual([[], [count]]);
    }
  });
});

describe('what may not be stored or run', () => {
  test('23: sensitive columns are named and not read (what is stored: routes/sensitive.test.ts)', async () => {
    const { found, tables } = await read({ 'ca.csv': 'organisme,personne,NAS\nA,X Y,046 454 286\n' });
    expect(found('sensitive_column_dropped')?.column).toBe('NAS');
    expect(JSON.stringify(tables)).not.toContain('046');
  });

  test('24: a formula is text, and disarmed on its way out', async () => {
    const { roster } = await read({ 'a.csv': 'id,nom\n1,=1+1\n' });
    expect(roster.organizations[0]!.name).toBe('=1+1');
    expect(toCsv(['nom'], [['=1+1']], ',')).toContain("'=1+1");
  });

  test('25: beyond its limits a file is not read in part', async () => {
    const [file] = await openFile('a.csv', utf8('id,nom\n1,Abri\n'), { mostBytes: 5 });
    expect([file!.text, file!.problems.map(({ code }) => code)]).toEqual(['', ['file_too_large']]);
  });
});

test('what is said of a cell that may not be quoted, and of a missing field, is in words', async () => {
  const { found } = await read({
    'ca.csv': 'Conseils de la région\norganisme,personne,NAS\nA,X Y,046 454 286\nB,,046 454 286\n',
  });
  expect(describeProblem(found('title_line_skipped')!, 'fr').message).toContain('«\u00a0…\u00a0»');
  const missing = found('required_missing')!;
  expect(describeProblem(missing, 'fr').message).toContain(
    'Identifiant de la personne, Personne, Nom de famille ou Prénom',
  );
  expect(describeProblem(missing, 'en').message).not.toMatch(/_|\|/);
});
