import { expect, test } from 'vitest';
import { analyze, dossier, readRoster } from '../../../analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../analysis/types.ts';
import { table } from '../../support/shared.ts';

const ORGANIZATIONS = `org_id,name,sector,municipality,parent_org_id,confidential,surnom
refuge-aube,Refuge Aube,community,Val-Cendre,,name,Aube
antenne,Antenne,community,Port-Roc,refuge-aube,location,Antenne
caisse,Caisse,private,Port-Roc,,,
`;
const AGREEMENTS = 'agreement_id,form,org_id\nE1,alliance,refuge-aube\nE1,alliance,caisse\n';
const SEATS =
  'org_id,person_id,person_name,represents_org_id\ncaisse,p1,Ana Roy,refuge-aube\nrefuge-aube,p1,Ana Roy,\n';
const LINKS = 'a,b,note\nRefuge Aube,caisse,voulu\n';

const roster = readRoster([
  table('organizations.csv', ORGANIZATIONS),
  table('agreements.csv', AGREEMENTS),
  table('seats.csv', SEATS),
  table('links.csv', LINKS),
]);

test('a confidential name leaves the roster nowhere: not in a name, an id, a reference, an attribute', async () => {
  for (const options of [DEFAULT_OPTIONS, { ...DEFAULT_OPTIONS, names: true, network: 'two-mode' as const }]) {
    expect(JSON.stringify(await analyze(roster, options))).not.toMatch(/aube/i);
    expect(JSON.stringify(await dossier(roster, options, 'caisse'))).not.toMatch(/aube/i);
  }
  const veiled = roster.organizations.find((organization) => organization.confidential === 'name')!;
  expect(veiled.id).toMatch(/^C-[0-9a-f]{8}$/);
  expect(veiled).toMatchObject({ name: veiled.id, attributes: { sector: 'community' } });
  expect(roster.agreements[0]!.participants.map((participant) => participant.organizationId)).toContain(veiled.id);
  expect(roster.seats.find((seat) => seat.organizationId === 'caisse')!.representsId).toBe(veiled.id);
  expect(roster.expectedLinks).toMatchObject([{ a: veiled.id, b: 'caisse' }]);
  expect(roster.organizations.find((organization) => organization.id === 'antenne')!.parentId).toBe(veiled.id);
});

test('a confidential place takes away the place, not the name', () => {
  const { name, attributes } = roster.organizations.find((organization) => organization.id === 'antenne')!;
  expect(name).toBe('Antenne');
  expect(attributes).toEqual({ sector: 'community' });
});

test('others keep everything', () => {
  expect(roster.organizations.find((organization) => organization.id === 'caisse')!.attributes).toMatchObject({
    municipality: 'Port-Roc',
  });
});
