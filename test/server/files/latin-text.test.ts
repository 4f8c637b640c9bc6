import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTable } from '../../../server/files/decode-table.ts';
import { latinText } from '../../../server/files/latin-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Long enough for its memory to be looked at. */
const long = (text: string) => `org_id,name\n${`1,${text}\n`.repeat(Math.ceil(1_200_000 / (text.length + 3)))}`;

test('Latin letters come out as they went in; the bytes stay unless they may be spent', () => {
  const letter = fc.integer({ min: 0, max: 0xff }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.string({ unit: letter }), (text) => {
      const bytes = utf8(text);
      expect(latinText(bytes, false)).toBe(text);
      expect(bytes).toEqual(utf8(text));
      expect(latinText(bytes, true)).toBe(text);
    }),
  );
});

test('anything else is left to another decoder, its bytes untouched', () => {
  for (const bytes of [
    utf8('é’'),
    utf8('Ā'),
    utf8('é😀'),
    Uint8Array.of(0x61, 0xc3),
    Uint8Array.of(0xc3, 0x41),
    Uint8Array.of(0xe9, 0x61),
    Uint8Array.of(0xc1, 0x81),
  ]) {
    const before = [...bytes];
    expect(latinText(bytes, true)).toBeNull();
    expect([...bytes]).toEqual(before);
  }
});

test.each(['Zoé', 'L’Écluse', 'plain', 'Zo\u00c3\u00a9'])(
  'a long text of "%s" reads the same when its bytes are spent',
  (name) => {
    const text = long(name);
    const kept = decodeTable('a.csv', utf8(text));
    const bytes = utf8(text);
    expect(decodeTable('a.csv', bytes, undefined, true)).toEqual(kept);
    expect(kept.text).toBe(text);
    expect(bytes.length).toBe(0);
  },
);
