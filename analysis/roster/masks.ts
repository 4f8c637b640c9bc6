import { byCodeUnits } from '../random.ts';

/**
 * Masks that stand for ids which would tell a name: the prefix and 8 hexadecimal digits (FNV-1a), the same for the same
 * id in every result. Two ids never share a mask: a collision takes the next free value, in id order. Not a secret: who
 * holds the list can find the name again, who holds the result alone cannot read it.
 */
export function masksOf(ids: Iterable<string>, prefix: string): Map<string, string> {
  const masks = new Map<string, string>();
  const taken = new Set<number>();
  for (const id of [...new Set(ids)].sort(byCodeUnits)) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
    while (taken.has(hash)) hash = (hash + 1) >>> 0;
    taken.add(hash);
    masks.set(id, `${prefix}${hash.toString(16).padStart(8, '0')}`);
  }
  return masks;
}
