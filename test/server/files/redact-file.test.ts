import { unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../analysis/index.ts';
import type { ReadOptions } from '../../../analysis/roster/input.ts';
import { decodeTable } from '../../../server/files/decode-table.ts';
import { openFile } from '../../../server/files/open-file.ts';
import { redactFile } from '../../../server/files/redact-file.ts';
import { writeWorkbook } from '../../../server/files/write-workbook.ts';

const encode = (text: string, encoding = 'utf-8', addBOM = false) =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }));
const text = (bytes: Uint8Array | null, encoding = 'utf-8') =>
  bytes ? iconv.decode(Buffer.from(bytes), encoding) : null;
const redact = async (lines: string, options?: ReadOptions, name = 'ca.csv') =>
  text(await redactFile(name, encode(lines), options));

describe('by header', () => {
  test('every value is masked by as many signs as it has bytes; all else keeps its place', async () => {
    const before = 'organisme,personne,Date de naissance,NAS\nAbri,"Anne, Roy",1975-03-02,046 454 286\nHalte,Zoë,,\n';
    const after = await redact(before);
    expect(after).toBe(
      'organisme,personne,Date de naissance,NAS\nAbri,"Anne, Roy",**********,$$$$$$$$$$$\nHalte,Zoë,,\n',
    );
    expect(encode(after!).length).toBe(encode(before).length);
  });

  test.each([
    ['DDN', '1975-03-02'],
    ['Birth date', '1975-03-02'],
    ['Adresse du domicile', '12 rue des Érables'],
    ["Numéro d'assurance sociale (si connu)", 'inconnu'],
    ['NAM', 'ROYA75530212'],
    ['Cellulaire', '418 555-0199'],
    ['Courriel personnel', 'anne@exemple.org'],
  ])('%s', async (header, value) => {
    const after = await redact(`organisme;personne;${header}\nAbri;Anne;${value}\n`);
    expect(after).not.toBeNull();
    expect(after).not.toContain(value);
  });
});

describe('by the shape of the values', () => {
  test.each([
    ['a social insurance number in groups', 'Numéro', '046 454 286'],
    ['a health insurance number', 'Carte', 'ROYA 7553 0212'],
    ['an address', 'Où', '12, rue des Érables'],
    ['a telephone', 'Joindre', '(418) 555-0199'],
    ['an e-mail address', 'Écrire', 'anne.roy@exemple.org'],
    ['a birth date', 'Le', '1961-03-02'],
  ])('%s', async (_label, header, value) => {
    const rows = ['1961-03-02', '1959-12-31'].map((day) => (value === '1961-03-02' ? day : value));
    const after = await redact(`organisme;personne;${header}\nAbri;Anne;${rows[0]}\nHalte;Luc;${rows[1]}\n`);
    for (const row of rows) expect(after).not.toContain(row);
  });

  test('nine digits are insurance numbers where all pass the check digit beside people', async () => {
    const numbers = ['046454286', '123456782', '130692544'];
    const after = await redact(
      `organisme;personne;no\n${numbers.map((number, i) => `Abri;P${i};${number}`).join('\n')}\n`,
    );
    for (const number of numbers) expect(after).not.toContain(number);
    const others = numbers.map((number, i) => `Abri;P${i};${Number(number) + 1}`);
    expect(await redact(`organisme;personne;no\n${others.join('\n')}\n`)).toBeNull();
  });

  test.each([
    ['the business number of an organization', 'id;nom;NE\n1;Abri;123456782\n2;Halte;046454286\n3;Gîte;130692544\n'],
    ['the e-mail address of an organization is a key', 'id;nom;courriel\n1;Abri;info@abri.org\n'],
    [
      'the address and telephone of an organization',
      'id;nom;adresse;téléphone\n1;Abri;12, rue des Érables;418 555-0199\n',
    ],
    ['contacts at work', 'organisme;personne;courriel professionnel\nAbri;Anne;anne@abri.org\n'],
    ['a mandate that began lately', 'organisme;personne;renouvelé\nAbri;Anne;2019-05-06\n'],
    ['a founding date', 'id;nom;fondation\n1;Abri;1961-03-02\n'],
  ])('%s is kept', async (_label, lines) => {
    expect(await redact(lines)).toBeNull();
  });
});

describe('every way in which a file comes', () => {
  const TABLE = 'organisme;personne;NAS\nAbri;Zoë;046 454 286\n';
  test.each([
    ['utf-16le', true],
    ['utf-16be', true],
    ['windows-1252', false],
    ['utf-8', true],
  ])('%s', async (encoding, mark) => {
    const bytes = encode(TABLE, encoding, mark);
    const redacted = await redactFile('ca.csv', bytes);
    expect(redacted?.length).toBe(bytes.length);
    expect(text(redacted, encoding)).toContain('Zoë;$$$$$$$$$$$');
  });

  test('an archive, a workbook, JSON', async () => {
    const zip = await redactFile('a.zip', zipSync({ 'ca.csv': encode(TABLE), 'org.csv': encode('id;nom\n1;Abri\n') }));
    const members = unzipSync(zip!);
    expect([text(members['ca.csv']!), text(members['org.csv']!)]).toEqual([
      TABLE.replace('046 454 286', () => '$'.repeat(11)),
      'id;nom\n1;Abri\n',
    ]);
    const rows = [
      ['organisme', 'personne', 'NAS'],
      ['Abri & <Nord>', 'Zoë', '046 454 286'],
    ];
    const book = writeWorkbook([{ name: 'CA', rows: rows.map((cells, i) => ({ line: i + 1, cells })) }]);
    const [sheet] = await openFile('ca.xlsx', (await redactFile('ca.xlsx', book))!);
    expect(sheet!.records!.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'organisme', 'personne', 'NAS'],
      [2, 'Abri & <Nord>', 'Zoë', '$$$$$$$$$$$'],
    ]);
    const json = await redact(
      '{"name": "Anne", "birthDate": ["1961-03-02"], "birth_date": "1961-03-02"}\n',
      {},
      'p.jsonl',
    );
    expect(json).toBe('{"name": "Anne", "birthDate": ["****-**-**"], "birth_date": "****-**-**"}\n');
  });

  test('rows that cannot be taken apart are masked whole, and stay what they were', async () => {
    const after = await redact(
      'organisme,personne,NAS\nAbri,046 454 286\nAbri,"An"ne,046 454 286\nAbri,Luc,x,046 454 286\nAbri,Luc,046 454 286\n',
    );
    expect(after).not.toMatch(/046|454|286/);
    const { problems, report } = readTable(decodeTable('ca.csv', encode(after!)));
    expect(report).toMatchObject({ used: 1, quarantined: 3 });
    expect(problems.map(({ code }) => code)).toEqual([
      'sensitive_column_dropped',
      'row_too_short',
      'quote_malformed',
      'row_too_long',
    ]);
  });

  test('a list without headers, and one on its side', async () => {
    expect(await redact('Abri,Anne,046 454 286\nHalte,Luc,130 692 544\n')).not.toMatch(/046|692/);
    expect(await redact('organisme,Abri,Halte\npersonne,Anne,Luc\nNAS,046 454 286,130 692 544\n')).not.toMatch(
      /046|692/,
    );
  });

  test('a masked file still says what it held, and masking it again changes nothing', async () => {
    const once = await redactFile('ca.csv', encode('organisme;personne;no\nAbri;Zoë;046 454 286\n'));
    const { problems, rows } = readTable(decodeTable('ca.csv', once!));
    expect(problems).toMatchObject([
      { code: 'sensitive_column_dropped', column: 'no', params: { what: 'social_insurance_number' } },
    ]);
    expect(rows[0]!.attributes).toEqual({});
    expect(await redactFile('ca.csv', once!)).toEqual(once);
  });
});

describe('what a mapping may keep', () => {
  test('gender, and what only looks sensitive; never what its header says', async () => {
    const lines = 'organisme;personne;genre;no;NAS\nAbri;Zoë;F;046 454 286;046 454 286\n';
    const mapping = { '*': { genre: 'attribute', no: 'attribute', NAS: 'attribute' } };
    expect(await redact(lines, { mapping })).toBe(
      'organisme;personne;genre;no;NAS\nAbri;Zoë;F;046 454 286;$$$$$$$$$$$\n',
    );
  });
});
