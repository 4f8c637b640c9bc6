/** Entries of a list that are written out at a time: some hundred kilobytes of text. */
const AT_ONCE = 1_000;
/** What JSON.stringify puts around the entries of a list that is the only property of an object. */
const BEFORE = '{\n  "": [\n'.length;
const AFTER = '\n  ]\n}'.length;

/**
 * `JSON.stringify(document, null, 2)` and a line end, piece by piece: the text of a region of 100,000 organizations would
 * take more memory than all that it was computed from.
 */
export function* jsonChunks(document: object): Generator<string> {
  const entries = Object.entries(document).filter(([, value]) => value !== undefined);
  let between = '{\n';
  for (const [key, value] of entries) {
    if (!Array.isArray(value) || value.length <= AT_ONCE) {
      const text = JSON.stringify({ [key]: value }, null, 2);
      yield between + text.slice('{\n'.length, -'\n}'.length);
    } else {
      yield `${between}  ${JSON.stringify(key)}: [\n`;
      for (let start = 0; start < value.length; start += AT_ONCE) {
        const text = JSON.stringify({ '': value.slice(start, start + AT_ONCE) }, null, 2);
        yield (start > 0 ? ',\n' : '') + text.slice(BEFORE, -AFTER);
      }
      yield '\n  ]';
    }
    between = ',\n';
  }
  yield entries.length > 0 ? '\n}\n' : '{}\n';
}
