/**
 * UTF-8 of Latin letters alone (to U+00FF) as a text that takes one byte a character in memory: decoded as any other it
 * would take two. `spend`: the bytes may be written over, so that no third copy stands beside them. `null` when the bytes
 * hold anything else, and are then as they were.
 */
export function latinText(bytes: Uint8Array, spend: boolean): string | null {
  const length = latinLength(bytes);
  if (length === null) return null;
  const letters = spend ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : Buffer.allocUnsafe(length);
  let at = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    letters[at++] = byte < 0x80 ? byte : ((byte & 3) << 6) | (bytes[++i]! & 0x3f);
  }
  return letters.toString('latin1', 0, length);
}

/** How many characters the bytes make; `null` when one of them is beyond U+00FF, or they are no UTF-8. */
function latinLength(bytes: Uint8Array): number | null {
  let length = 0;
  for (let i = 0; i < bytes.length; i++, length++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const next = bytes[++i];
    if ((byte !== 0xc2 && byte !== 0xc3) || next === undefined || next < 0x80 || next > 0xbf) return null;
  }
  return length;
}
