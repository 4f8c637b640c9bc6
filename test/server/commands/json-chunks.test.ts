import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonChunks } from '../../../server/commands/json-chunks.ts';

const written = (document: object) => [...jsonChunks(document)].join('');
const whole = (document: object) => `${JSON.stringify(document, null, 2)}\n`;

it('writes what JSON.stringify writes, whatever the document holds', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (document) => {
      expect(written(document)).toBe(whole(document));
    }),
  );
  expect(written({ a: undefined, b: [] })).toBe(whole({ a: undefined, b: [] }));
});

it('cuts long lists into pieces that join without a seam', () => {
  const list = Array.from({ length: 2_500 }, (_, i) => ({ id: `é${i}`, values: [i, null], none: {} }));
  for (const length of [1_000, 1_001, 2_000, 2_500]) {
    const document = { list: list.slice(0, length), after: 1 };
    const pieces = [...jsonChunks(document)];
    expect(pieces.join('')).toBe(whole(document));
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(whole(document).length);
  }
  expect(written({ list: Array.from({ length: 1_500 }, () => undefined) })).toBe(
    whole({ list: Array.from({ length: 1_500 }, () => undefined) }),
  );
});
