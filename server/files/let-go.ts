/** Below this, waiting for the next collection costs nothing. */
const LARGE = 2 ** 20;

/**
 * Gives the memory of bytes back at once where they have it for themselves: a collection may be seconds away, and the next
 * copy of a large file stands beside the last one until then. The bytes are empty afterwards.
 */
export function letGo({ buffer, byteLength }: Uint8Array): void {
  if (byteLength < LARGE || byteLength !== buffer.byteLength || !(buffer instanceof ArrayBuffer)) return;
  // Known to Node since 21, and not yet to the library of this language level.
  (buffer as ArrayBuffer & { transfer(length: number): ArrayBuffer }).transfer(0);
}
