// Where bytes break the rules of UTF-8, and what that makes of them: another encoding, a cut file, a forbidden form, or
// lines of another encoding among lines of UTF-8.

export interface Utf8Faults {
  /** Sequences of UTF-8 that make a letter or sign which lists of names hold. */
  plausible: number;
  /** Bytes that begin no valid sequence, in order: the first thousand. */
  positions: number[];
  invalid: number;
  /** How many overlong forms and surrogate halves stand there, written as UTF-8 would be, and where the first. */
  forbidden: number;
  forbiddenAt: number;
  /** Where a sequence begins that the end of the file cuts; -1 when none does. */
  cutAt: number;
}

const MOST_POSITIONS = 1000;

/** Walks the bytes once, sequence by sequence. */
export function utf8Faults(bytes: Uint8Array): Utf8Faults {
  const faults: Utf8Faults = { plausible: 0, positions: [], invalid: 0, forbidden: 0, forbiddenAt: -1, cutAt: -1 };
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let follow = 1;
    while (follow < length && isFollowing(bytes[at + follow])) follow += 1;
    if (length > 0 && follow === length && !isForbidden(bytes, at, lead)) {
      if (isPlausible(bytes, at, lead)) faults.plausible += 1;
      at += length;
      continue;
    }
    if (length > 0 && at + follow === bytes.length && follow < length) faults.cutAt = at;
    const overlong = (lead === 0xc0 || lead === 0xc1) && isFollowing(bytes[at + 1]) && bytes[at + 1] !== 0xa0;
    const forbidden = overlong || (length > 0 && follow === length);
    if (forbidden && faults.forbiddenAt < 0) faults.forbiddenAt = at;
    if (forbidden) faults.forbidden += 1;
    faults.invalid += 1;
    if (faults.positions.length < MOST_POSITIONS) faults.positions.push(at);
    at += forbidden ? Math.max(2, follow) : 1;
  }
  return faults;
}

/**
 * UTF-8 in which some bytes are none: each of those becomes U+DC80 to U+DCFF, which no valid text holds, so that its row
 * is found and set aside, and every other character keeps its byte.
 */
export function decodeLeniently(bytes: Uint8Array, positions: readonly number[]): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  let from = 0;
  for (const at of positions) {
    text += decoder.decode(bytes.subarray(from, at)) + String.fromCharCode(0xdc00 + bytes[at]!);
    from = at + 1;
  }
  return text + decoder.decode(bytes.subarray(from));
}

function isFollowing(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

/** Overlong forms and surrogate halves have the shape of UTF-8 and are none. */
function isForbidden(bytes: Uint8Array, at: number, lead: number): boolean {
  const second = bytes[at + 1]!;
  if (lead === 0xe0) return second < 0xa0;
  if (lead === 0xed) return second > 0x9f;
  if (lead === 0xf0) return second < 0x90;
  return lead === 0xf4 && second > 0x8f;
}

/** Latin letters, general punctuation, letter-like signs, emoji: what accents and quotes become. */
function isPlausible(bytes: Uint8Array, at: number, lead: number): boolean {
  if (lead < 0xe0) return lead < 0xc9;
  if (lead < 0xf0) return lead === 0xe2 && bytes[at + 1]! <= 0x84;
  return true;
}
