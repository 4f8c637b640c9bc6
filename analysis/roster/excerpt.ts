// What a report may quote from a file: short, on one line, and with nothing in it that acts on the screen.

const LONGEST = 80;
/** Controls, direction marks, characters without width, line separators, byte order marks: never shown as they are. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const LONE = /[\ud800-\udfff]/gu;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The text with every character that cannot be seen written as its code: `\u{202E}`. */
export function escapeUnseen(text: string): string {
  return text.replace(UNSEEN, escaped).replace(LONE, byteOf);
}

/** At most 80 characters of a text, escaped; the last is `…` when it was cut. */
export function excerptOf(text: string): string {
  const shown = escapeUnseen(text.slice(0, 2 * LONGEST));
  if (shown.length <= LONGEST && text.length <= 2 * LONGEST) return shown;
  const cut = shown.slice(0, LONGEST - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function escaped(character: string): string {
  const short = SHORT[character];
  return short ?? `\\u{${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}}`;
}

/** A byte that is no text in the file's encoding came as U+DC80 to U+DCFF (server/files). */
function byteOf(unit: string): string {
  const code = unit.charCodeAt(0);
  const byte = code >= 0xdc80 && code <= 0xdcff ? code - 0xdc00 : code;
  return `\\x${byte.toString(16).toUpperCase()}`;
}
