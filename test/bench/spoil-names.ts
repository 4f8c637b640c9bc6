import { createRandom } from '../../analysis/random.ts';
import names from '../../data/contract/names.json' with { type: 'json' };

/** What happens to names between two lists. */
export const SPOILS = [
  'reversed',
  'initial',
  'second name dropped',
  'short form',
  'slip',
  'capitals and accents',
  'hyphen',
] as const;
export type Spoil = (typeof SPOILS)[number];

/** Writes names in the ways of other lists: the same seed spoils the same names in the same ways. */
export function createSpoiler(seed: number): (given: string, family: string) => { name: string; spoil: Spoil | null } {
  const random = createRandom(seed);
  return (given, family) => {
    const spoil = SPOILS[Math.floor(random() * SPOILS.length)]!;
    const name = spoiled(given.trim(), family.trim(), spoil, random);
    const whole = `${given} ${family}`.trim();
    return name === null || name === whole ? { name: whole, spoil: null } : { name, spoil };
  };
}

function spoiled(given: string, family: string, spoil: Spoil, random: () => number): string | null {
  const parts = given.split(/\s+/);
  switch (spoil) {
    case 'reversed':
      return given === '' ? null : `${family} ${given}`;
    case 'initial':
      return given.length < 3 ? null : `${given[0]}. ${family}`;
    case 'second name dropped':
      return parts.length < 2 ? null : `${parts[0]} ${family}`;
    case 'short form': {
      const forms = names.given.find(([root]) => root === parts[0]!.toLowerCase());
      const short = forms?.[1];
      return short === undefined ? null : `${short[0]!.toUpperCase()}${short.slice(1)} ${family}`;
    }
    case 'slip':
      return family.length < 5 ? null : `${given} ${slip(family, random)}`;
    case 'capitals and accents':
      return `${given} ${family}`.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    case 'hyphen':
      return /[-\s]/.test(family)
        ? `${given} ${family.replace(/[-\s]+/g, (sign) => (sign === '-' ? ' ' : '-'))}`
        : null;
  }
}

/** Two letters swapped, one doubled or one left out, never the first. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = Math.floor(random() * 3);
  if (kind === 0) return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
  return kind === 1 ? word.slice(0, at) + word[at]! + word.slice(at) : word.slice(0, at) + word.slice(at + 1);
}
