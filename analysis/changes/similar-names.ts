import { jaroWinkler } from '../identities/jaro-winkler.ts';
import { readPersonName } from '../identities/person-name.ts';
import { foldName } from '../roster/fold.ts';

/** Two spellings of one name, or a name and its longer form, are this near (Jaro-Winkler); other names seldom are. */
const NEAR = 0.93;
/** Words in both names out of words in either. */
const COMMON_WORDS = 0.6;

/** How near two names of organizations or agreements are, 0..1; 0 where they are too far to be one. */
export function nameNearness(a: string, b: string): number {
  const [first, second] = [foldName(a), foldName(b)];
  if (differsByNumber(first, second)) return 0;
  const words = (text: string) => new Set(text.split(' ').filter((word) => word.length > 2));
  const [left, right] = [words(first), words(second)];
  const common = [...left].filter((word) => right.has(word)).length;
  const either = left.size + right.size - common;
  const share = either === 0 ? 0 : common / either;
  const letters = jaroWinkler(first.replaceAll(' ', ''), second.replaceAll(' ', ''));
  const near = letters >= NEAR || (share >= COMMON_WORDS && common >= 2);
  return near ? Math.max(letters, share) : 0;
}

/** How near two names of people on one board are, 0..1: order, initials and single letters may differ. */
export function personNearness(a: string, b: string): number {
  const [first, second] = [readPersonName(a), readPersonName(b)];
  if (first.generation !== second.generation) return 0;
  if (first.sorted === second.sorted) return 1;
  const letters = jaroWinkler(first.sorted.replaceAll(' ', ''), second.sorted.replaceAll(' ', ''));
  if (letters >= NEAR) return letters;
  const [x, y] = [first.forms[0], second.forms[0]];
  const initials = x?.core === y?.core && x?.given[0] !== undefined && x.given[0][0] === y?.given[0]?.[0];
  const short = Math.min(x?.given[0]?.length ?? 0, y?.given[0]?.length ?? 0);
  return initials && short === 1 ? NEAR : 0;
}

/** "Maison 1" is not "Maison 2". */
function differsByNumber(a: string, b: string): boolean {
  const digits = (text: string) => text.replace(/\D+/g, ' ').trim();
  return digits(a) !== digits(b);
}
