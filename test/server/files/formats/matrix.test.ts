import { describe, expect, test } from 'vitest';
import { project } from '../../../../analysis/graph/project.ts';
import { readRoster } from '../../../../analysis/roster/read-roster.ts';
import { DEFAULT_OPTIONS } from '../../../../analysis/types.ts';
import { cellsOf, opened, sharedFiles } from '../../../support/opened.ts';
import { workbook } from '../../../support/workbook.ts';

const lines = (...all: string[]) => all.join('\n');
const kinds = async (text: string, name = 'm.csv') =>
  (await opened(name, text)).map(({ format, kind }) => [format, kind]);

describe('recognised', () => {
  test('the same names above and beside are ties, named by the file', async () => {
    const files = await opened('referrals.csv', lines(';a;b;c', 'c;1;0;0', 'a;0;2,5;0', 'b;0;0;'));
    expect(cellsOf(files, 'referrals.csv/ties')).toEqual([
      ['source', 'target', 'directed', 'relation', 'weight'],
      ['c', 'a', 'yes', 'referrals', '1'],
      ['a', 'b', 'yes', 'referrals', '2.5'],
    ]);
    expect(cellsOf(files, 'referrals.csv/organizations').map((cells) => cells[0])).toEqual(['org_id', 'c', 'a', 'b']);
  });

  test('as R writes it, without a corner', async () => {
    expect(await kinds(lines('"a","b"', '"a",0,1', '"b",1,0'))).toEqual([
      ['matrix', 'organizations'],
      ['matrix', 'ties'],
    ]);
  });

  test('other names above are boards; people are the longer side, or as told', async () => {
    const text = lines('who,Abri,Gîte', 'Ana,1,0', 'Bo,0,1', 'Cy,1,1');
    expect(cellsOf(await opened('m.csv', text), 'm.csv/board_memberships')).toContainEqual([
      'Gîte',
      'Gîte',
      'Cy',
      'Cy',
    ]);
    const turned = await opened('m.csv', text, { peopleMode: 2 });
    expect(cellsOf(turned, 'm.csv/board_memberships')).toContainEqual(['Cy', 'Cy', 'Gîte', 'Gîte']);
  });

  test('under a header that makes a list of organizations, only a square is a matrix', async () => {
    expect(await kinds(lines('organisme;Abri;Gîte', 'Abri;0;1', 'Gîte;1;0'))).toContainEqual(['matrix', 'ties']);
    expect(await kinds(lines('organisme;Logement;Santé', 'Abri;1;1', 'Gîte;1;0'))).toEqual([[undefined, undefined]]);
  });

  test.each([
    ['organisme;Table santé;Comité logement;Forum', ['Abri;X;;x', 'Gîte;X;X;', 'Halte;;x;X']],
    ['Organization,Health table,Housing committee,Forum', ['Abri,1,0,1', 'Gîte,1,1,0', 'Halte,0,1,1']],
    [';Table santé;Comité logement;Forum', ['Abri;oui;non;oui', 'Gîte;oui;oui;non', 'Halte;non;oui;oui']],
  ])('marks of organizations under tables, committees and events are agreements: %s', async (header, rows) => {
    const text = lines(header, ...rows);
    const roster = readRoster(await opened('m.csv', text));
    const met = roster.agreements.map(({ title, form, participants }) => [
      /sant|health/i.test(title) ? 'health' : /logement|housing/i.test(title) ? 'housing' : 'forum',
      [form, ...participants.map(({ organizationId }) => organizationId)],
    ]);
    expect(Object.fromEntries(met)).toEqual({
      health: ['concertation_table', 'abri', 'gite'],
      housing: ['concertation_table', 'gite', 'halte'],
      forum: ['other', 'abri', 'halte'],
    });
    expect(roster.organizations.map(({ name, inScope }) => [name, inScope])).toEqual([
      ['Abri', true],
      ['Gîte', true],
      ['Halte', true],
    ]);
    expect(roster.seats).toEqual([]);
  });

  test('people under committees stay people, and so do rows of which a person said so', async () => {
    const people = lines(';Table santé;Comité logement', 'Manon Cyr;1;0', 'Luc Roy;1;1', 'Ana Ba;0;1');
    expect(await kinds(people)).toContainEqual(['matrix', 'board_memberships']);
    const marked = lines('Nom;Table santé;Comité logement', 'Manon Cyr;X;', 'Luc Roy;X;X', 'Ana Ba;;X');
    const roster = readRoster(await opened('m.csv', marked));
    expect(roster.seats.map(({ id }) => id)).toEqual([
      'comite-logement:Ana Ba',
      'comite-logement:Luc Roy',
      'table-sante:Luc Roy',
      'table-sante:Manon Cyr',
    ]);
    expect(await kinds(lines('Nom;Table santé;Comité logement', 'CDC;X;', 'Gîte;X;X', 'Halte;;X'))).toEqual([
      [undefined, undefined],
    ]);
    const text = lines(';Table santé;Comité logement', 'Abri;1;0', 'Gîte;1;1', 'Halte;0;1');
    const told = await opened('m.csv', text, { peopleMode: 1 });
    expect(told.map(({ kind }) => kind)).toContain('board_memberships');
  });

  test('measurements under an empty corner are attributes', async () => {
    const files = await opened('m.csv', lines(',size,position', 'a,3,-1', 'b,5,1'));
    expect(cellsOf(files, 'm.csv')[1]).toEqual(['a', 'a', '3', '-1']);
  });

  test('on a sheet', async () => {
    const files = await opened(
      'm.xlsx',
      workbook({
        S: [
          [null, 'a', 'b'],
          ['a', 0, 1],
          ['b', 1, 0],
        ],
      }),
    );
    expect(files.map(({ name }) => name)).toEqual(['m.xlsx/organizations', 'm.xlsx/ties']);
  });
});

test.each([
  ['a table of the contract', lines('org_id,name', 'a,b')],
  ['words among the cells', lines(',a,b', 'a,0,x', 'b,1,0')],
  ['one row', lines(',a,b', 'c,0,1')],
  ['one column', lines('colour,size', 'red,2', 'blue,3')],
  ['numbers for names', lines('x,y,z', '1,0,1', '2,1,0')],
  ['two rows of one name', lines(',a,b', 'c,0,1', 'c,1,0')],
  ['measurements under a header', lines('colour,size,weight', 'red,2.5,1', 'blue,3,4')],
  ['a ragged table', lines(',a,b', 'c,0', 'd,1,0,1')],
])('left alone: %s', async (_label, text) => {
  expect(await kinds(text)).toEqual([[undefined, undefined]]);
});

describe('real files give their known answers', () => {
  test.each([
    ['pol', 342],
    ['scito', 189],
    ['scifrom', 186 - 1],
    ['infrep', 296 - 13],
  ])('chemnet %s, self-ties apart', async (name, ties) => {
    const roster = await sharedFiles([`chemnet_policy/derived/${name}.csv`]);
    if (roster === null) return;
    expect([roster.organizations.length, roster.ties.length]).toEqual([30, ties]);
    expect(roster.ties.every(({ relation, directed }) => relation === name && directed)).toBe(true);
  });

  test('chemnet committees: 180 seats at 20 tables', async () => {
    const roster = await sharedFiles(['chemnet_policy/derived/committee.csv']);
    if (roster) expect([roster.people.length, roster.organizations.length, roster.seats.length]).toEqual([30, 20, 180]);
  });

  test('Paul Revere: 254 people, 7 organizations, 319 memberships; 334 in the uncorrected file', async () => {
    for (const [name, seats] of [
      ['PaulRevereAppD.csv', 319],
      ['PaulRevereAppD_2013_uncorrected.csv', 334],
    ] as const) {
      const roster = await sharedFiles([`paul_revere/${name}`]);
      if (roster)
        expect([roster.people.length, roster.organizations.length, roster.seats.length]).toEqual([254, 7, seats]);
    }
  });

  test('the Florentine families: 20 marriages, Pucci alone', async () => {
    const roster = await sharedFiles(['classic_small/derived/florentine_marriage_matrix.csv']);
    if (roster) expect([roster.organizations.length, project(roster, DEFAULT_OPTIONS).ties.length]).toEqual([16, 20]);
  });
});
