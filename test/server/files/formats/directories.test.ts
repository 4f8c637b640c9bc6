import { describe, expect, test } from 'vitest';
import { readRoster } from '../../../../analysis/roster/read-roster.ts';
import { arrangeFiles } from '../../../../server/files/arrange-files.ts';
import { openFile } from '../../../../server/files/open-file.ts';
import { cellsOf, faultsOf, opened, sharedFiles } from '../../../support/opened.ts';

const rosterOf = async (name: string, content: string) => readRoster(await opened(name, content));

describe('Popolo', () => {
  const document = {
    organizations: [
      {
        id: 'o1',
        name: 'Abri',
        classification: 'nonprofit',
        other_names: [
          { name: 'The Shelter', lang: 'en' },
          { name: 'Schutz', lang: 'de' },
        ],
      },
      { id: 'o2', name: 'Ville' },
    ],
    persons: [{ id: 'p1', name: 'Ana Roy', family_name: 'Roy', given_name: 'Ana', birth_date: '1960-01-01' }],
    posts: [{ id: 'q1', label: 'Présidente', organization_id: 'o1' }],
    events: [{ id: 't1', name: 'Mandat 1', start_date: '2019-01-01', end_date: '2020-12-31' }],
    memberships: [
      { person_id: 'p1', post_id: 'q1', on_behalf_of_id: 'o2', legislative_period_id: 't1' },
      { person_id: 'p1', organization_id: 'o2', role: 'member', start_date: '2018' },
    ],
  };

  test('organizations, people and seats, with posts, periods and who is represented', async () => {
    const roster = await rosterOf('a.json', JSON.stringify(document));
    expect(roster.organizations.map(({ id, name }) => [id, name])).toEqual([
      ['o1', 'Abri'],
      ['o2', 'Ville'],
    ]);
    expect(roster.organizations[0]!.attributes).toMatchObject({ name_alt: ['The Shelter'], org_type: 'nonprofit' });
    expect(roster.seats).toMatchObject([
      { organizationId: 'o1', role: 'chair', representsId: 'o2', period: { from: '2019-01-01', to: '2020-12-31' } },
      { organizationId: 'o2', period: { from: '2018-01-01', to: null } },
    ]);
    expect(roster.problems.map(({ code, column }) => [code, column])).toContainEqual([
      'sensitive_column_dropped',
      'birth_date',
    ]);
    expect(JSON.stringify(roster)).not.toContain('1960-01-01');
  });

  test('the House of Commons: 541 people, 661 memberships', async () => {
    const roster = await sharedFiles(['popolo_canada/canada_commons_ep-popolo-v1.0.json']);
    if (roster === null) return;
    expect([roster.people.length, roster.organizations.length]).toEqual([541, 6]);
    expect(roster.tables.find(({ kind }) => kind === 'board_memberships')).toMatchObject({ rows: 661, used: 661 });
  });
});

describe('FollowTheMoney', () => {
  const entity = (id: string, schema: string, properties: Record<string, string[]>) =>
    JSON.stringify({ id, schema, properties });
  const lines = [
    entity('c1', 'Company', { name: ['Alpha inc.', 'Alpha'], jurisdiction: ['ca'] }),
    entity('c2', 'Organization', { name: ['Bêta'] }),
    entity('p1', 'Person', { name: ['Ana Roy'], birthDate: ['1960-01-01'] }),
    entity('d1', 'Directorship', { director: ['p1'], organization: ['c1'], role: ['président'], startDate: ['2019'] }),
    entity('m1', 'Membership', { member: ['p1'], organization: ['c2'] }),
    entity('w1', 'Ownership', { owner: ['c1'], asset: ['c2'], percentage: ['40'] }),
    entity('w2', 'Ownership', { owner: ['p1'], asset: ['c2'] }),
    entity('v1', 'Vessel', { name: ['Boat'] }),
  ];

  test.each([
    ['one object a line', lines.join('\n')],
    ['a list', `[${lines.join(',')}]`],
  ])('%s: seats of people, ties of organizations, the rest counted', async (_label, text) => {
    const roster = await rosterOf('a.json', text);
    expect(roster.seats.map(({ organizationId, role }) => [organizationId, role])).toEqual([
      ['c1', 'chair'],
      ['c2', null],
    ]);
    expect(roster.ties).toMatchObject([{ source: 'c1', target: 'c2', relation: 'ownership', directed: true }]);
    const left = roster.problems.filter(({ code }) => code === 'schema_not_read');
    expect(left.map(({ params }) => [params.schema, params.rows])).toEqual([
      ['Ownership', 1],
      ['Vessel', 1],
    ]);
  });

  test('a broken line is named', async () => {
    const text = [lines[0], '{"id": "x", ', lines[1]].join('\n');
    expect(await faultsOf('a.jsonl', text)).toMatchObject([{ code: 'json_malformed', line: 2 }]);
    expect(await faultsOf('a.json', '{\n"persons": [\n')).toMatchObject([{ code: 'json_malformed', line: 2 }]);
    expect(await faultsOf('a.json', '{"a": 1}')).toMatchObject([{ code: 'format_unsupported' }]);
  });
});

describe('HSDS', () => {
  const open = async (files: Readonly<Record<string, string>>) => {
    const all = await Promise.all(
      Object.entries(files).map(([name, text]) => openFile(name, new TextEncoder().encode(text))),
    );
    return arrangeFiles(all.flat());
  };

  test.each([
    [
      '1.1: services by their location',
      {
        'organizations.csv': 'id,name\n1,Abri\n2,Gîte\n',
        'services.csv': 'id,location_id,name\n1,10,Lits; repas\n2,10,Écoute\n',
        'locations.csv': 'id,organization_id,name,latitude,longitude\n10,1,Siège,46.3,-72.5\n',
        'addresses.csv': 'id,location_id,city,postal_code\n1,10,Trois-Rivières,G9A 1A1\n',
        'contacts.csv': 'id,organization_id,name\n1,1,Ana Roy\n',
      },
    ],
    [
      '3.x: services by organization, addresses by service at location',
      {
        'organization.csv': 'id,name\n1,Abri\n2,Gîte\n',
        'service.csv': 'id,organization_id,name\n1,1,Lits; repas\n2,1,Écoute\n',
        'location.csv': 'id,name,latitude,longitude\n10,Siège,46.3,-72.5\n',
        'service_at_location.csv': 'id,service_id,location_id\n1,1,10\n',
        'address.csv': 'id,location_id,city,postal_code\n1,10,Trois-Rivières,G9A 1A1\n',
        'contact.csv': 'id,organization_id,name\n1,1,Ana Roy\n',
      },
    ],
  ])('%s', async (_label, files) => {
    const arranged = await open(files);
    expect(arranged.map(({ format }) => format)).toEqual(['hsds']);
    expect(cellsOf(arranged, arranged[0]!.name)).toEqual([
      ['id', 'name', 'services', 'lat', 'lon', 'municipality', 'postal_code'],
      ['1', 'Abri', 'Lits, repas|Écoute', '46.3', '-72.5', 'Trois-Rivières', 'G9A 1A1'],
      ['2', 'Gîte', '', '', '', '', ''],
    ]);
    const { organizations, problems } = readRoster(arranged);
    expect(organizations[0]!.attributes).toMatchObject({ services: ['Lits, repas', 'Écoute'], lat: 46.3 });
    const said = new Map(problems.map(({ file, code }) => [file.replace(/s?\.csv$/, ''), code]));
    expect([said.get('service'), said.get('contact')]).toEqual(['part_joined', 'part_not_read']);
  });

  test('a folder of our own tables is none', async () => {
    const arranged = await open({ 'organizations.csv': 'id,name\n1,Abri\n', 'services.csv': 'id,name\n1,Lits\n' });
    expect(arranged.map(({ name }) => name)).toEqual(['organizations.csv', 'services.csv']);
  });

  test('Sacramento: 70 organizations, nothing between them, 117 services', async () => {
    const roster = await sharedFiles(['hsds_sacramento']);
    if (roster === null) return;
    expect([roster.organizations.length, roster.ties.length, roster.seats.length]).toEqual([70, 0, 0]);
    expect(roster.problems.filter(({ quarantined }) => quarantined)).toEqual([]);
    expect(roster.problems.find(({ file }) => file === 'services.csv')).toMatchObject({
      code: 'part_joined',
      params: { rows: 117 },
    });
    const services = roster.organizations.flatMap(({ attributes }) => attributes.services ?? []);
    expect(services.length).toBeGreaterThan(100);
  });
});
