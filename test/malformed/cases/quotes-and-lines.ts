import { type MalformedCase, utf8 } from '../malformed-case.ts';

/** Quotes and lines (26 to 40). */
export const QUOTES_AND_LINES: readonly MalformedCase[] = [
  { id: '26', name: 'a quote that never closes', bytes: () => utf8('id,nom\n1,Abri\n2,"Halte\n3,Gîte\n'), fate: 'R', code: 'quote_unclosed', line: 3, record: 3, byteOffset: 14 },
  { id: '27', name: 'a stray quote', bytes: () => utf8('id,nom\n1,ab"c\n2,Halte\n'), fate: 'R@row', code: 'quote_malformed', line: 2, record: 2, byteOffset: 7, excerpt: '1,ab"c', used: 1 },
  { id: '28', name: 'text after a closing quote', bytes: () => utf8('id,nom\n1,"ab"c\n2,Halte\n'), fate: 'R@row', code: 'quote_malformed', line: 2, record: 2, byteOffset: 7, excerpt: '1,"ab"c', used: 1 },
  { id: '29', name: 'quotes after a backslash', bytes: () => utf8('id,nom\n1,"L\\"Abri, Nord"\n2,Halte\n'), fate: 'W', code: 'quotes_backslash', used: 2, holds: ['L"Abri, Nord'] },
  { id: '30', name: 'curly quotes as quotes', bytes: () => utf8('id,nom\n1,“Abri, Nord”\n2,Halte\n'), fate: 'W', code: 'quotes_curly', used: 2, holds: ['Abri, Nord'] },
  { id: '30b', name: 'curly quotes in a name are text', bytes: () => utf8('id,nom\n1,“L’Étoile”\n2,Halte\n'), fate: 'A', used: 2, holds: ['“L’Étoile”'] },
  { id: '31', name: 'single quotes as quotes', bytes: () => utf8("'id','nom'\n'1','Abri, Nord'\n'2','Halte'\n"), fate: 'W', code: 'quotes_single', used: 2, holds: ['Abri, Nord'] },
  { id: '31b', name: 'apostrophes are text', bytes: () => utf8("id,nom\n1,L'Abri d'Hiver\n2,'s Gravenhage\n"), fate: 'A', used: 2, holds: ["L'Abri d'Hiver"] },
  { id: '32', name: 'a line break in quotes', bytes: () => utf8('id,nom\n1,"Abri\nNord"\n2,Halte\n'), fate: 'A', used: 2, holds: ['Abri\nNord'] },
  { id: '33', name: 'carriage returns alone', bytes: () => utf8('id,nom\r1,Abri\r2,Halte\r'), fate: 'A', used: 2 },
  { id: '34', name: 'lines that end in two ways', bytes: () => utf8('id,nom\r\n1,Abri\n2,Halte\r\n'), fate: 'W', code: 'line_endings_mixed', line: 2, byteOffset: 8, used: 2 },
  { id: '34b', name: 'a line feed in quotes among CRLF', bytes: () => utf8('id,nom\r\n1,"Abri\nNord"\r\n'), fate: 'A', used: 1 },
  { id: '35', name: 'no line end at the end', bytes: () => utf8('id,nom\n1,Abri\n2,Halte'), fate: 'A', used: 2 },
  { id: '36', name: 'blank lines', bytes: () => utf8('\n\nid,nom\n\n1,Abri\n   \n2,Halte\n\n\n'), fate: 'A', used: 2 },
  { id: '37', name: 'rows of blanks at the end', bytes: () => utf8('id,nom\n1,Abri\n2,Halte\n,\n,\n'), fate: 'W', code: 'trailing_blanks', line: 4, byteOffset: 22, used: 2 },
  { id: '37b', name: 'columns of blanks at the end', bytes: () => utf8('id,nom,,\n1,Abri,,\n2,Halte,,\n'), fate: 'W', code: 'trailing_blanks', used: 2 },
  { id: '38', name: 'a sep= line', bytes: () => utf8('sep=;\nid;nom\n1;Abri\n'), fate: 'A', used: 1, holds: ['Abri'] },
  { id: '39', name: 'lines above the header', bytes: () => utf8('# liste du 3 mars\nTable de concertation\n\nid,nom\n1,Abri\n'), fate: 'W', code: 'title_line_skipped', line: 1, byteOffset: 0, used: 1 },
  { id: '39b', name: 'a comment among the rows', bytes: () => utf8('id,nom\n1,Abri\n# à vérifier\n2,Halte\n'), fate: 'W', code: 'comment_skipped', line: 3, byteOffset: 14, excerpt: '# à vérifier', used: 2 },
  { id: '40', name: 'a total at the foot', bytes: () => utf8('id,nom,etp\n1,Abri,3\n2,Halte,4\nTotal,,7\n'), fate: 'W', code: 'footer_skipped', line: 4, used: 2 },
];

/** The shape of the table (41 to 57). */
export const SHAPE: readonly MalformedCase[] = [
  { id: '41', name: 'an empty file', bytes: () => utf8(''), fate: 'R', code: 'file_empty', byteOffset: 0 },
  { id: '42', name: 'a header alone', bytes: () => utf8('id,nom\n'), fate: 'R', code: 'header_only', line: 1, record: 1, byteOffset: 0 },
  { id: '43', name: 'no header: asked in the page, refused without an answer', bytes: () => utf8('1,Abri,2020-01-01\n2,Halte,2021-01-01\n'), fate: 'R', code: 'header_missing', line: 1, record: 1, byteOffset: 0 },
  { id: '44', name: 'an unusual delimiter', bytes: () => utf8('id:nom\n1:Abri\n2:Halte\n'), fate: 'W', code: 'delimiter_guessed', line: 1, used: 2, holds: ['Halte'] },
  { id: '44b', name: 'rows that another sign separates than the header', bytes: () => utf8('id,nom\n1;Abri\n2;Halte\n'), fate: 'W', code: 'delimiter_mixed', used: 2, holds: ['Halte'] },
  { id: '45', name: 'semicolons and decimal commas', bytes: () => utf8('id;nom;etp\n1;Abri;2,5\n2;Halte;1,25\n'), fate: 'A', used: 2, holds: ['2.5', '1.25'] },
  { id: '46', name: 'tabs', bytes: () => utf8('id\tnom\n1\tAbri\n'), fate: 'A', used: 1 },
  { id: '47', name: 'pipes', bytes: () => utf8('id|nom\n1|Abri\n'), fate: 'A', used: 1 },
  { id: '48', name: 'too few fields', bytes: () => utf8('id,nom,secteur\n1,Abri\n2,Halte,Logement\n'), fate: 'R@row', code: 'row_too_short', line: 2, record: 2, byteOffset: 15, excerpt: '1,Abri', used: 1 },
  { id: '49', name: 'too many fields', bytes: () => utf8('id,nom\n1,Abri,Nord\n2,Halte\n'), fate: 'R@row', code: 'row_too_long', line: 2, record: 2, byteOffset: 7, excerpt: '1,Abri,Nord', used: 1 },
  { id: '50', name: 'two tables in one file', bytes: () => utf8('id,nom\n1,Abri\n2,Halte\n\nsource,target\n1,2\n'), fate: 'R', code: 'two_tables', line: 5, record: 4, byteOffset: 23 },
  { id: '51', name: 'column groups above the header', bytes: () => utf8('Organisme,,Lieu\nid,nom,ville\n1,Abri,Alma\n'), fate: 'W', code: 'title_line_skipped', line: 1, used: 1 },
  { id: '51b', name: 'a header on two lines', bytes: () => utf8('code,raison\norganisme,sociale\n1,Abri\n2,Halte\n'), fate: 'W', code: 'header_joined', line: 1, used: 2 },
  { id: '52', name: 'two equal headers', bytes: () => utf8('id,nom,nom\n1,Abri,Halte\n'), fate: 'R', code: 'duplicate_header', line: 1, record: 1, column: 'nom' },
  { id: '53', name: 'headers equal but for case, spaces and composition', bytes: () => utf8(`id,${'Été'.normalize('NFC')},${' été'.normalize('NFD')},nom\n1,a,b,Abri\n`), fate: 'R', code: 'duplicate_header', line: 1 },
  { id: '54', name: 'a column without a header', bytes: () => utf8('id,nom,,ville\n1,Abri,x,Alma\n'), fate: 'W', code: 'empty_header', line: 1, record: 1, columnNumber: 3, used: 1, holds: ['x'] },
  { id: '55', name: 'a header with a line break', bytes: () => utf8('id,"nom\nde l\'organisme"\n1,Abri\n'), fate: 'A', used: 1, holds: ['Abri'] },
  { id: '56', name: 'a table on its side', bytes: () => utf8('id,1,2\nnom,Abri,Halte\nville,Alma,Roberval\n'), fate: 'W', code: 'table_transposed', line: 1, used: 2, holds: ['Halte', 'Roberval'] },
  { id: '57', name: 'gaps of merged cells', file: 'ca.csv', bytes: () => utf8('organisme,personne\nAbri,Anne Roy\n,Luc Côté\n,Zoé Cyr\nHalte,Anne Roy\n,Max Bé\n'), fate: 'W', code: 'merged_cells_filled', line: 3, record: 3, column: 'organisme', columnNumber: 1, byteOffset: 33, used: 5, holds: ['Halte'] },
];
