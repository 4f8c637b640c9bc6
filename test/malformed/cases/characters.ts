import { bytes, type MalformedCase, utf8 } from '../malformed-case.ts';

const named = (name: string) => () => utf8(`id,nom\n1,${name}\n2,Halte\n`);
const place = { line: 2, record: 2, column: 'nom', columnNumber: 2, byteOffset: 9 } as const;

/** Control characters (19 to 25). */
export const CHARACTERS: readonly MalformedCase[] = [
  { id: '19', name: 'NUL in a field', bytes: named('Ab\u0000ri'), fate: 'R@row', code: 'cell_has_nul', line: 2, record: 2, byteOffset: 7, excerpt: '1,Ab\\u{0000}ri', used: 1 },
  { id: '20', name: 'a file of NULs', bytes: () => new Uint8Array(300), fate: 'R', code: 'file_has_nul', byteOffset: 0 },
  { id: '21', name: 'Ctrl-Z', bytes: () => bytes('id,nom\n1,Abri\n', 0x1a), fate: 'R', code: 'control_z', line: 3, byteOffset: 14 },
  { id: '22', name: 'ANSI escapes', bytes: named('\u001b[31mAbri\u001b[0m'), fate: 'W', code: 'control_character', ...place, excerpt: '\\u{001B}[31mAbri', used: 2, holds: ['\\u{001B}[31mAbri\\u{001B}[0m'] },
  { id: '23', name: 'vertical tab and form feed', bytes: named('Abri\u000bdu\u000cNord'), fate: 'W', code: 'control_character', ...place, used: 2, holds: ['Abri du Nord'] },
  { id: '24', name: 'DEL', bytes: named('Ab\u007fri'), fate: 'W', code: 'control_character', ...place, excerpt: '\\u{007F}', used: 2 },
  { id: '24b', name: 'a C1 control', bytes: named('Ab\u0085ri'), fate: 'W', code: 'control_character', ...place, used: 2 },
  { id: '25', name: 'line and paragraph separators', bytes: named('Abri\u2028du\u2029Nord'), fate: 'W', code: 'control_character', ...place, used: 2, holds: ['Abri du Nord'] },
];

/** Names in all scripts (76 to 83). */
export const NAMES: readonly MalformedCase[] = [
  { id: '76', name: 'right-to-left text', bytes: named('مركز الحي'), fate: 'A', used: 2, holds: ['مركز الحي'] },
  { id: '77', name: 'a direction override', bytes: named('Abri \u202egnp.exe'), fate: 'W', code: 'bidi_control', ...place, excerpt: 'Abri \\u{202E}gnp.exe', used: 2, holds: ['Abri \\u{202E}gnp.exe'] },
  { id: '78', name: 'a space without width', bytes: named('Ab\u200bri'), fate: 'W', code: 'zero_width', ...place, excerpt: 'Ab\\u{200B}ri', used: 2 },
  { id: '78b', name: 'a joiner between Latin letters', bytes: named('Ab\u200dri'), fate: 'W', code: 'zero_width', ...place, used: 2 },
  { id: '79', name: 'a Cyrillic а in a Latin word', bytes: named('\u0410bri Centr\u0430l'), fate: 'W', code: 'mixed_scripts', ...place, used: 2 },
  { id: '80', name: 'one person, composed and decomposed', file: 'ca.csv', bytes: () => utf8(`organisme,personne\nAbri,${'Zoë Côté'.normalize('NFC')}\nHalte,${'Zoë Côté'.normalize('NFD')}\n`), fate: 'A', used: 2, holds: ['Zoë Côté'] },
  { id: '81', name: 'five hundred accents on one letter', bytes: named(`Abri${'\u0335'.repeat(500)}`), fate: 'W', code: 'combining_marks', ...place, used: 2 },
  { id: '82', name: 'emoji joined and four bytes long', bytes: named('Maison 👩‍👧‍👦 𝔸'), fate: 'A', used: 2, holds: ['Maison 👩‍👧‍👦 𝔸'] },
  { id: '83', name: 'Turkish, German and very short and long names', file: 'ca.csv', bytes: () => utf8(`organisme,personne\nAbri,Işık İnan\nAbri,Groß\nAbri,O\nAbri,${'Marie-'.repeat(33)}Ève\n`), fate: 'A', used: 4, holds: ['Işık İnan', 'Groß', 'O'] },
];

/** Values that other programs would run (68 to 75): text like any other. */
export const DANGEROUS: readonly MalformedCase[] = [
  ...["=cmd|'/C calc'!A0", '+1+1', '-1+1', '@SUM(A1)'].map((name, i) => ({
    id: `${i === 0 ? '68' : '69'}${['', 'a', 'b', 'c'][i]}`,
    name: `a formula: ${name}`,
    bytes: named(name),
    fate: 'A' as const,
    used: 2,
    holds: [name],
  })),
  { id: '69d', name: 'a tab and a carriage return before a formula', bytes: () => utf8('id,nom\n1,"\t=1+1"\n2,"\r=1+2"\n'), fate: 'A', used: 2, holds: ['=1+1'] },
  { id: '70', name: 'a formula after a separator', bytes: () => utf8('id;nom\n1;=1+2\n'), fate: 'A', used: 1, holds: ['=1+2'] },
  { id: '71', name: 'headers that are words of the language', bytes: () => utf8('id,nom,__proto__,constructor,toString\n1,Abri,a,b,c\n'), fate: 'A', used: 1, holds: ['a', 'b', 'c'] },
  { id: '72', name: 'markup and templates', bytes: () => utf8('id,nom\n1,<img onerror=alert(1) src=x>\n2,<svg/onload=alert(1)>\n3,${7*7}{{7*7}}\n'), fate: 'A', used: 3, holds: ['<img onerror=alert(1) src=x>', '${7*7}{{7*7}}'] },
  { id: '73', name: 'SQL', bytes: named("'); DROP TABLE organizations;--"), fate: 'A', used: 2, holds: ["'); DROP TABLE organizations;--"] },
  { id: '74', name: 'a path', bytes: named('../../etc/passwd'), fate: 'A', used: 2, holds: ['../../etc/passwd'] },
  { id: '75', name: 'null, NaN and TRUE are names, N/A is unknown', file: 'ca.csv', bytes: () => utf8('organisme,personne,comité\nAbri,Ms Null,s.o.\nAbri,null,N/A\nAbri,NaN,n.d.\nAbri,TRUE,Finances\n'), fate: 'A', used: 4, holds: ['Ms Null', 'null', 'NaN', 'TRUE', 'Finances'] },
];
