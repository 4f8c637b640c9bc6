import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readRoster } from '../../../analysis/index.ts';
import { arrangeFiles } from '../../../server/files/arrange-files.ts';
import { openFile } from '../../../server/files/open-file.ts';
import { loadAssembled } from '../../../server/jobs/load-roster.ts';
import { openReader } from '../../../server/store/reader.ts';
import { type ProblemReply, SMALL_ROSTER, startTestServer } from '../harness.ts';

const bytesOf = async (reply: Response) => new Uint8Array(await reply.arrayBuffer());
const read = async (name: string, bytes: Uint8Array) => readRoster(arrangeFiles(await openFile(name, bytes)));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

const RESULTS = [
  ['gexf', 'application/xml'],
  ['graphml', 'application/xml'],
  ['pajek', 'text/plain'],
  ['dl', 'text/plain'],
] as const;

test('the network leaves in every format, under a readable name with its date, and comes back the same', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  for (const [format, type] of RESULTS) {
    const reply = await server.call(`/api/exports?format=${format}&draws=0&lang=en`);
    expect([format, reply.status, reply.headers.get('content-type')?.split(';')[0]]).toEqual([format, 200, type]);
    const extension = format === 'pajek' ? 'net' : format;
    expect(reply.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename=passerelle-default-network-\\d{4}-\\d\\d-\\d\\d\\.${extension}$`),
    );
    const roster = await read(`n.${extension}`, await bytesOf(reply));
    expect([format, roster.organizations.map(({ name }) => name).sort()]).toEqual([
      format,
      ['Accueil', 'Bibliothèque', 'Centre', 'Dépannage'],
    ]);
    const pairs = new Set(roster.ties.map(({ source, target }) => [source, target].sort().join()));
    expect([format, pairs.size]).toEqual([format, 2]);
  }
  const kumu = (await (await server.call('/api/exports?format=kumu&draws=0')).json()) as { connections: unknown[] };
  expect(kumu.connections).toHaveLength(2);
  const json = (await (await server.call('/api/exports?format=json&draws=0')).json()) as { schema: string };
  expect(json.schema).toBe('passerelle/analysis/1');
});

test('tables are a zip behind byte order marks, by ; in French and , in English, or a workbook of sheets', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  const first = async (query: string) => {
    const files = unzipSync(await bytesOf(await server.call(`/api/exports?format=csv&draws=0&${query}`)));
    expect([...files['organizations.csv']!.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    return new TextDecoder().decode(files['organizations.csv']).split('\r\n')[0];
  };
  expect(await first('lang=en')).toMatch(/^id,name,/);
  expect(await first('lang=fr')).toMatch(/^id;name;/);
  expect(await first('lang=fr&delimiter=,')).toMatch(/^id,name,/);
  const workbook = await bytesOf(await server.call('/api/exports?format=xlsx&draws=0'));
  const sheets = arrangeFiles(await openFile('r.xlsx', workbook)).map(({ name }) => name);
  expect(sheets).toEqual(expect.arrayContaining(['r.xlsx/organizations', 'r.xlsx/ties']));
  const xml = new TextDecoder().decode(unzipSync(workbook)['xl/worksheets/sheet1.xml']);
  expect(xml).toContain('state="frozen"');
});

test('the data leave as tables of the contract and are the same data when they come back', async () => {
  const server = await startTestServer();
  const naughty = { 'autres.csv': 'id,nom,couleur\ne,"=1+1; l\'étoile",-12\nf,\'Tilleul,+514\n' };
  await server.importFiles({ ...SMALL_ROSTER, ...naughty });
  const reader = openReader(server.file);
  const roster = await loadAssembled(reader, 'default');
  await reader.close();
  for (const format of ['csv', 'xlsx']) {
    for (const lang of ['fr', 'en']) {
      const address = `/api/exports?format=${format}&what=roster&names=true&lang=${lang}`;
      const reply = await server.call(address);
      const extension = format === 'csv' ? 'zip' : 'xlsx';
      expect(reply.headers.get('content-disposition')).toContain(`.${extension}`);
      const back = await read(`r.${extension}`, await bytesOf(reply));
      const plain = ({ organizations, seats, people, ties }: typeof roster) => ({
        organizations: organizations.map(({ source: _, ...rest }) => rest),
        seats: ids(seats),
        people: people.map(({ id, name, key }) => ({ id, name, key })),
        ties: ties.map(({ id, weight }) => ({ id, weight })),
      });
      expect(plain(back)).toEqual(plain(roster));
    }
  }
});

test('people leave masked unless names are asked for, which leaves a trace', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  const text = async (query: string) => {
    const files = unzipSync(await bytesOf(await server.call(`/api/exports?format=csv&what=roster${query}`)));
    return Object.values(files)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join('\n');
  };
  const actions = () => {
    const { default: Sqlite } = sqlite;
    const db = new Sqlite(server.file, { readonly: true });
    const rows = db.prepare('select action from audit order by rowid').all() as { action: string }[];
    db.close();
    return rows.map(({ action }) => action).filter((action) => action === 'names_shown' || action === 'export');
  };
  const sqlite = await import('better-sqlite3');
  const masked = await text('');
  expect(masked).not.toMatch(/Roy|Côté/);
  expect(masked).toMatch(/P-[0-9a-f]{8}/);
  expect(actions()).toEqual(['export']);
  expect(await text('&names=true')).toMatch(/Anne Roy/);
  expect(actions()).toEqual(['export', 'names_shown', 'export']);
});

test('what cannot be is refused: a roster as a network, an option that means nothing, an unknown delimiter', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  for (const [query, code] of [
    ['format=gexf&what=roster', 'query_invalid'],
    ['format=csv&what=roster&resolution=2', 'option_unknown'],
    ['format=csv&delimiter=%7C', 'query_invalid'],
    ['format=png', 'query_invalid'],
    ['format=csv&what=roster&workspace=nowhere', 'workspace_unknown'],
  ]) {
    const reply = await server.call(`/api/exports?${query}`);
    expect([query, ((await reply.json()) as ProblemReply).code]).toEqual([query, code]);
  }
});

test('decisions leave as the table that is read back', async () => {
  const server = await startTestServer();
  await server.importFiles(SMALL_ROSTER);
  const reply = await server.call('/api/exports?format=csv&what=decisions&lang=en');
  expect(reply.headers.get('content-disposition')).toContain('passerelle-default-decisions-');
  expect(await reply.text()).toMatch(/^\ufeff?kind,a,b,decision/);
});
