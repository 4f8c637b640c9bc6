import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readRoster, readTable } from '../../../analysis/index.ts';
import { arrangeFiles } from '../../../server/files/arrange-files.ts';
import { openFile } from '../../../server/files/open-file.ts';
import { startTestServer } from '../harness.ts';

const CASES = (['fr', 'en'] as const).flatMap((lang) => (['xlsx', 'csv'] as const).map((format) => ({ lang, format })));

test.each(CASES)(
  'an empty template, $lang $format, is read without a row, a stub or a complaint',
  async ({ lang, format }) => {
    const server = await startTestServer();
    const reply = await server.call(`/api/templates?lang=${lang}&format=${format}`);
    expect(reply.status).toBe(200);
    const name = format === 'xlsx' ? 't.xlsx' : 't.zip';
    expect(decodeURIComponent(reply.headers.get('content-disposition') ?? '')).toContain(
      lang === 'fr' ? 'passerelle-modèles' : 'passerelle-templates',
    );
    const files = arrangeFiles(await openFile(name, new Uint8Array(await reply.arrayBuffer())));
    expect(files).toHaveLength(8);
    const roster = readRoster(files);
    expect(roster.organizations).toEqual([]);
    expect(new Set(roster.problems.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
      new Set(['template_empty info']),
    );
  },
);

test('rows below the example count, the example does not', async () => {
  const server = await startTestServer();
  const zip = unzipSync(new Uint8Array(await (await server.call('/api/templates?lang=fr&format=csv')).arrayBuffer()));
  const text = new TextDecoder().decode(zip['organizations.csv']);
  const width = text.split('\r\n')[0]!.split(';').length;
  expect(text.split('\r\n')[1]).toMatch(/^#exemple ORG-001;Maison des voisins;/);
  const filled = `${text}o1;Abri${';'.repeat(width - 2)}\r\n`;
  const files = arrangeFiles(
    await openFile('t.zip', zipSync({ ...zip, 'organizations.csv': new TextEncoder().encode(filled) })),
  );
  const roster = readRoster(files);
  expect(roster.organizations.map(({ id, name }) => [id, name])).toEqual([['o1', 'Abri']]);
  expect(roster.problems.find(({ code }) => code === 'example_skipped')?.severity).toBe('info');
});

test('each example is a row that would be read without a complaint', async () => {
  const server = await startTestServer();
  for (const lang of ['fr', 'en']) {
    const reply = await server.call(`/api/templates?lang=${lang}&format=csv`);
    const zip = unzipSync(new Uint8Array(await reply.arrayBuffer()));
    for (const [name, bytes] of Object.entries(zip)) {
      if (name === 'codebook.csv' || name === 'vocabularies.csv') continue;
      const text = new TextDecoder().decode(bytes).replace(/#ex[ae]mple /, '');
      const { report, problems } = readTable({ name, text, encoding: 'utf-8', problems: [] });
      expect([lang, name, report.used, problems.map(({ code, column }) => `${code} ${column}`)]).toEqual([
        lang,
        name,
        1,
        [],
      ]);
    }
  }
});

test('the codebook says of each column what it means, what it takes and whether it is needed', async () => {
  const server = await startTestServer();
  const zip = unzipSync(new Uint8Array(await (await server.call('/api/templates?lang=fr&format=csv')).arrayBuffer()));
  const codebook = new TextDecoder().decode(zip['codebook.csv']);
  expect(codebook.split('\r\n')[2]).toBe(
    'Tableau;Colonne;Signification;Type;Codes;Obligatoire;Exemple;Nom dans le contrat',
  );
  expect(codebook).toMatch(
    /Organismes;Secteur;"[^"]+";"[^"]+";"public_health_social = Santé et services sociaux publics \|/,
  );
  expect(codebook).toMatch(/Liens;De;[^;]+;[^;]+;;oui;ORG-001;source/);
  const words = new TextDecoder().decode(zip['vocabularies.csv']);
  expect(words).toContain('form;referral;Orientation de personnes;Referral');
});

test('one table alone is a CSV file', async () => {
  const server = await startTestServer();
  const reply = await server.call('/api/templates?lang=fr&kind=ties');
  expect(reply.headers.get('content-disposition')).toBe('attachment; filename=ties.csv');
  expect((await reply.text()).split('\r\n')[0]).toContain('Vers;');
});
