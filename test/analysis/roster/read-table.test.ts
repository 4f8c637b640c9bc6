import { describe, expect, test } from 'vitest';
import { readTable } from '../../../analysis/roster/read-table.ts';
import { codes, file, readLines } from '../../support/rosters.ts';

const BOARD = 'organisme;administrateur;fonction;début;fin';

describe('a file that cannot be used is left aside and says why', () => {
  const cases: readonly [string, string[], string][] = [
    ['empty', [''], 'file_empty'],
    ['blank lines', ['', '  ', ''], 'file_empty'],
    ['delimiters only', [';;;', ';;;'], 'file_empty'],
    ['header only', ['org_id,name'], 'header_only'],
    ['no known header', ['colour,size', 'red,2'], 'table_unrecognised'],
    ['two equal headers', ['org_id,name,Name ', '1,a,b'], 'duplicate_header'],
    ['a quote that never closes', ['org_id,name', '1,"a', '2,b'], 'quote_unclosed'],
    [
      'too many columns',
      [['org_id', ...Array.from({ length: 500 }, (_, i) => `c${i}`)].join(','), '1'],
      'too_many_columns',
    ],
  ];
  test.each(cases)('%s', (_label, lines, code) => {
    const { rows, problems, report } = readLines(lines);
    expect(codes(problems)).toEqual([code]);
    expect(problems[0]).toMatchObject({ severity: 'error', quarantined: true, file: 'table.csv' });
    expect([rows, report.kind, report.used]).toEqual([[], null, 0]);
  });

  test('an unknown table names the headers seen', () => {
    const { problems, report } = readLines(['colour,size', 'red,2', 'blue,3']);
    expect(problems[0]!.params).toEqual({ headers: 'colour, size' });
    expect(report).toMatchObject({ rows: 2, quarantined: 2 });
  });

  test('what decoding found stands: a refused file is not read further', () => {
    const refused = { code: 'file_is_excel', severity: 'error', quarantined: true } as const;
    const problem = { ...refused, file: 'a.csv', line: null, column: null, value: null, params: {} };
    const { problems } = readTable({ name: 'a.csv', text: '', encoding: 'unknown', problems: [problem] });
    expect(problems).toMatchObject([problem]);
  });
});

describe('rows', () => {
  test('ragged rows are quarantined with their line, the others stay', () => {
    const { rows, problems, report } = readLines([
      'org_id,name,sector',
      '1,A,housing',
      '2,B',
      '3,C,housing,extra',
      '4,D,housing,,',
      '5,E,',
    ]);
    expect(rows.map(({ line }) => line)).toEqual([2, 5, 6]);
    expect(problems.map(({ code, line, params }) => [code, line, params])).toEqual([
      ['row_too_short', 3, { expected: 3, found: 2 }],
      ['row_too_long', 4, { expected: 3, found: 4 }],
    ]);
    expect(report).toMatchObject({ rows: 5, used: 3, quarantined: 2 });
  });

  test('a row without what its kind needs is quarantined', () => {
    const { problems } = readLines(['source,target', 'a,b', ',b', 'a,N/A']);
    expect(problems.map(({ code, line, params }) => [code, line, params.field])).toEqual([
      ['required_missing', 3, 'source'],
      ['required_missing', 4, 'target'],
    ]);
  });

  test('unknown columns stay under their own header, unknown marks and blanks are absent', () => {
    const { rows, report } = readLines(['id;nom;Note libre;secteur', '1;Abri;"a;b";n.d.', '2;Gîte;;Logement']);
    expect(rows.map(({ fields, attributes }) => [fields, attributes])).toEqual([
      [{ org_id: '1', name: 'Abri' }, { 'Note libre': 'a;b' }],
      [{ org_id: '2', name: 'Gîte', sector: 'housing' }, {}],
    ]);
    expect(report.delimiter).toBe(';');
    expect(report.columns[2]).toMatchObject({ header: 'Note libre', field: null });
  });

  test('headers that are words of the language itself are plain text', () => {
    const { rows } = readLines(['org_id,__proto__,constructor,toString', '1,a,b,c']);
    expect(Object.entries(rows[0]!.attributes)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
    ]);
  });

  test('a title above the header is passed over, and lines keep their number', () => {
    const { rows, problems, report } = readLines([
      'LISTE DES ORGANISMES, 2025',
      '',
      'id,nom,secteur',
      '1,Abri,Logement',
    ]);
    expect(report.kind).toBe('organizations');
    expect(rows[0]!.line).toBe(4);
    expect(problems[0]).toMatchObject({ code: 'title_line_skipped', value: 'LISTE DES ORGANISMES  2025' });
  });

  test("a charity's name and number above its directors give the rows their organization", () => {
    const { rows, report } = readLines([
      'MAISON DES JEUNES (123456789RR0001)',
      "Last Name,First Name,Position,Appointed,Ceased,At Arm's Length",
      'Côté,Anne,Chair,2020-01-15,,Yes',
    ]);
    expect(report.kind).toBe('board_memberships');
    expect(rows[0]!.fields).toMatchObject({
      org_id: '123456789RR0001',
      org_name: 'MAISON DES JEUNES',
      family_name: 'Côté',
      given_name: 'Anne',
      role: 'chair',
      start_on: '2020-01-15',
      arms_length: 'yes',
    });
  });
});

describe('dates of a column', () => {
  test('one value above 12 settles the column', () => {
    const { rows, problems } = readLines([BOARD, 'A;X;;03/04/2020;', 'A;Y;;25/04/2020;']);
    expect(rows.map(({ fields }) => fields.start_on)).toEqual(['2020-04-03', '2020-04-25']);
    expect(problems).toEqual([]);
  });

  test('an ambiguous column is assumed day first, said once with its count', () => {
    const { rows, problems } = readLines([BOARD, 'A;X;;03/04/2020;', 'A;Y;;05/06/2020;']);
    expect(rows[0]!.fields.start_on).toBe('2020-04-03');
    expect(problems).toMatchObject([{ code: 'date_order_assumed', column: 'début', line: 2, params: { count: 2 } }]);
  });

  test('day numbers of Excel and two-digit years are converted and said once', () => {
    const { rows, problems } = readLines([BOARD, 'A;X;;45292;', 'A;Y;;45293;', 'A;Z;;31/12/99;en cours']);
    expect(rows.map(({ fields }) => fields.start_on)).toEqual(['2024-01-01', '2024-01-02', '1999-12-31']);
    expect(problems.map(({ code, params }) => [code, params.count])).toEqual([
      ['excel_serial_date', 2],
      ['two_digit_year', 1],
    ]);
  });

  test('an impossible date quarantines a seat, and only the date of an organization', () => {
    const seat = readLines([BOARD, 'A;X;;30/02/2020;']);
    expect(seat.problems).toMatchObject([
      { code: 'date_invalid', line: 2, column: 'début', value: '30/02/2020', quarantined: true },
    ]);
    const organization = readLines(['id;nom;fondation', '1;Abri;30/02/1990']);
    expect(organization.rows[0]).toMatchObject({ fields: { name: 'Abri' }, attributes: { fondation: '30/02/1990' } });
    expect(organization.problems).toMatchObject([{ code: 'date_set_aside', quarantined: false }]);
  });

  test('an end before the start: the row stays, its dates are set aside, flagged', () => {
    const { rows, problems } = readLines([BOARD, 'A;X;;2021-05-01;2020-05-01', 'A;Y;;2020;2020']);
    expect(rows[0]!.fields).toEqual({ org_name: 'A', person_name: 'X' });
    expect(rows[1]!.fields).toMatchObject({ start_on: '2020', end_on: '2020' });
    expect(problems).toMatchObject([{ code: 'end_before_start', line: 2, quarantined: false }]);
  });
});

describe('numbers, codes and identifiers', () => {
  test('decimal commas and points, a column at a time; no number quarantines a tie', () => {
    const { rows, problems } = readLines(['source;target;poids', 'a;b;1,5', 'a;c;2', 'a;d;beaucoup', 'a;e;-1', 'a;f;']);
    expect(rows.map(({ fields }) => fields.weight)).toEqual([1.5, 2, undefined]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['number_invalid', 4],
      ['weight_negative', 5],
    ]);
  });

  test('another number beside ties is an attribute, and said to be no weight', () => {
    const { rows, problems } = readLines(['from,to,Frequency,memo', 'a,b,3,x', 'a,c,1,2']);
    expect(rows[0]!.attributes).toEqual({ Frequency: 3, memo: 'x' });
    expect(problems).toMatchObject([{ code: 'weight_not_recognised', column: 'Frequency', severity: 'info' }]);
  });

  test('Type is the direction when all its values are directions, else the relation', () => {
    const directions = readLines(['Source,Target,Type', 'a,b,Directed', 'b,c,Undirected', 'c,d,Mixed']);
    expect(directions.rows.map(({ fields }) => fields.directed)).toEqual(['yes', 'no', undefined]);
    const relations = readLines(['Source,Target,Type', 'a,b,Directed', 'b,c,funding']);
    expect(relations.rows.map(({ fields }) => fields.relation)).toEqual(['Directed', 'funding']);
  });

  test('a word outside a closed vocabulary is other, and its text stays', () => {
    const { rows, problems } = readLines(['no entente;id_org;forme', 'E1;A;Pacte', 'E1;B;Pacte']);
    expect(rows[0]).toMatchObject({ fields: { form: 'other' }, attributes: { forme: 'Pacte' } });
    expect(problems).toMatchObject([
      { code: 'vocabulary_unknown', value: 'Pacte', params: { count: 2 }, severity: 'warning' },
    ]);
  });

  test("a sector of the user's own stays as written", () => {
    const { rows, problems } = readLines(['id,category', '1,Art', '2,Housing']);
    expect(rows.map(({ fields }) => fields.sector)).toEqual(['Art', 'housing']);
    expect(problems).toMatchObject([{ code: 'value_kept_as_written', severity: 'info' }]);
  });

  test('several values: | and ; separate; / and , only where every part is a known word', () => {
    const { rows } = readLines([
      'id,field,services',
      '1,"logement;jeunesse","repas, transport"',
      '2,logement/jeunesse,a|b',
      '3,"vie / quartier",c',
    ]);
    expect(rows.map(({ fields }) => [fields.field, fields.services])).toEqual([
      [['housing', 'youth'], ['repas, transport']],
      [
        ['housing', 'youth'],
        ['a', 'b'],
      ],
      [['vie / quartier'], ['c']],
    ]);
  });

  test('lost leading zeros of territory codes come back, said once', () => {
    const { rows, problems } = readLines(['id,rls,rss', '007,611,1', '8,1611,16']);
    expect(rows.map(({ fields }) => [fields.org_id, fields.rls_code, fields.rss_code])).toEqual([
      ['007', '0611', '01'],
      ['8', '1611', '16'],
    ]);
    expect(problems.map(({ code, column, params }) => [code, column, params.length])).toEqual([
      ['code_padded', 'rls', 4],
      ['code_padded', 'rss', 2],
    ]);
  });

  test('numbers of enterprises: blanks and hyphens do not count, wrong shapes and Excel damage are flagged', () => {
    const { rows, problems } = readLines([
      'id;neq;bn',
      '1;11 4456-7890;123456789 rr 0001',
      '2;"1,14E+09";12',
      '3;5512345678;',
    ]);
    expect(rows[0]!.fields).toMatchObject({ neq: '1144567890', bn: '123456789RR0001' });
    expect(rows[1]!.fields).toMatchObject({ neq: '1,14E+09', bn: '12' });
    expect(problems.map(({ code, column, line }) => [code, column, line])).toEqual([
      ['excel_damaged_number', 'neq', 3],
      ['number_shape', 'bn', 3],
      ['number_shape', 'neq', 4],
    ]);
  });

  test('levels by number or by word', () => {
    const { rows } = readLines(['agreement_id,org_id,level_intended,level_actual', 'E,A,4,networking', 'E,B,,9']);
    expect(rows[0]!.fields).toMatchObject({ level_intended: 4, level_actual: 1 });
    expect(rows[1]!.fields.level_actual).toBeUndefined();
  });
});

describe('people', () => {
  test('vacant seats are counted once and are never people, nor quarantined', () => {
    const { rows, problems, report } = readLines([
      'organisme,administrateur',
      'A,Poste vacant',
      'A,Anne Roy',
      'B,À venir',
    ]);
    expect(rows).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'placeholder_seat', params: { count: 2 }, quarantined: false }]);
    expect(report).toMatchObject({ rows: 3, used: 1, quarantined: 0 });
  });

  test('birth dates, home addresses, numbers of the state and gender are dropped, unless a mapping keeps them', () => {
    const lines = ['organisme,nom,date de naissance,Gender,NAS', 'A,Anne,1970-01-01,F,046454286'];
    const { rows, problems } = readLines(lines);
    expect(JSON.stringify(rows)).not.toMatch(/1970|046454286|"F"/);
    expect(problems.map(({ code, params }) => [code, params.what])).toEqual([
      ['sensitive_column_dropped', 'birth_date'],
      ['sensitive_column_dropped', 'gender'],
      ['sensitive_column_dropped', 'social_insurance_number'],
    ]);
    const kept = readLines(lines, { mapping: { '*': { Gender: 'attribute' } } });
    expect(kept.rows[0]!.attributes).toEqual({ Gender: 'F' });
  });
});

describe('what a caller settles', () => {
  test('the kind of a file', () => {
    const { report } = readLines(['source,target', 'a,b'], {
      kinds: { 'table.csv': 'expected_links' },
      mapping: { '*': { source: 'a', target: 'b' } },
    });
    expect(report).toMatchObject({ kind: 'expected_links', used: 1 });
  });

  test('the reading of a header, for one file or all; an unknown field is reported', () => {
    const { rows, problems } = readLines(['from,to,Frequency,x', 'a,b,3,1'], {
      mapping: { 'table.csv': { frequency: 'weight' }, '*': { x: 'no_such_field' } },
    });
    expect(rows[0]!.fields.weight).toBe(3);
    expect(problems.map(({ code }) => code)).toContain('mapping_unknown_field');
  });
});

test('assessments: a scale is required, scores stay inside it, letters are numbers, consent is needed', () => {
  const { rows, problems } = readLines([
    'item,score,scale_min,scale_max,target_org_id,consent',
    'trust,3,1,4,A,oui',
    'trust,B,1,3,A,yes',
    'trust,5,1,4,A,yes',
    'trust,2,,,A,yes',
    'trust,2,1,4,A,non',
    'trust,2,1,4,A,',
  ]);
  expect(rows.map(({ fields }) => fields.score)).toEqual([3, 2]);
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['score_outside_scale', 4],
    ['scale_missing', 5],
    ['consent_missing', 6],
  ]);
});

test('rows are plain JSON: what is stored is what was read', () => {
  const table = readTable(file('a.csv', 'org_id,name,field', '1,A,logement|autre', '2,B,'));
  expect(JSON.parse(JSON.stringify(table))).toEqual(table);
});
