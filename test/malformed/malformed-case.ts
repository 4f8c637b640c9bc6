// One case of the corpus: bytes as somebody sent them, and what must become of them.

/** A = read; W = read with a warning; R = the file is refused and nothing is written; R@row = that row is set aside. */
export type Fate = 'A' | 'W' | 'R' | 'R@row';

export interface MalformedCase {
  /** The number in the list of malformed cases; variants add a letter. */
  id: string;
  name: string;
  /** `list.csv` unless the case is about the name. */
  file?: string;
  bytes: () => Uint8Array;
  fate: Fate;
  /** The problem that must be there (W, R, R@row). */
  code?: string;
  line?: number | null;
  record?: number | null;
  /** The header of the column concerned, and its number. */
  column?: string | null;
  columnNumber?: number | null;
  byteOffset?: number | null;
  /** A part of the excerpt. */
  excerpt?: string;
  /** Rows that are used, where it matters that some are and some are not. */
  used?: number;
  /** Text that a field must hold in the rows read: what was stored. */
  holds?: readonly string[];
}

const encoder = new TextEncoder();

/** Text as UTF-8. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Bytes given one by one, texts among them as ASCII. */
export function bytes(...parts: (number | string)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...encoder.encode(part)])));
}

/** The same 26 letters and digits without end: what a test fills large files with. */
export function filled(length: number, text: string): Uint8Array {
  const unit = encoder.encode(text);
  const out = new Uint8Array(length);
  out.set(unit);
  for (let done = unit.length; done < length; done *= 2) out.copyWithin(done, 0, Math.min(done, length - done));
  return out;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
