import type { Language } from '../../data/messages/format.ts';
import type { MethodsReply } from '../../server/contract/replies.ts';
import type { MethodCard } from '../api/types.ts';

const WORDS = ['title', 'question', 'definition', 'reading', 'caution', 'parameters'] as const;

/** A form of a measure as a card states it. */
type Form = { name: string; peers: string[] } & Partial<Record<Language, string>>;

/** The cards of the API in one language. A card without words in it is left out: an empty card explains nothing. */
export function methodCards(reply: MethodsReply, language: Language): MethodCard[] {
  const cards: MethodCard[] = [];
  const inOrder = [...reply.methods].sort((a, b) => Number(a.order ?? 0) - Number(b.order ?? 0));
  for (const card of inOrder) {
    const words = card[language] as Partial<Record<(typeof WORDS)[number], string>> | undefined;
    if (!words?.title) continue;
    const frame = Object.fromEntries(WORDS.map((name) => [name, words[name] ?? ''])) as Record<
      (typeof WORDS)[number],
      string
    >;
    cards.push({
      id: card.id,
      group: String(card.group ?? 'other'),
      covers: Array.isArray(card.covers) ? card.covers.map(String) : [],
      forms: (Array.isArray(card.forms) ? (card.forms as Form[]) : []).map(({ name, peers, ...texts }) => ({
        name,
        peers,
        text: texts[language] ?? '',
      })),
      reference: typeof card.reference === 'string' ? card.reference : null,
      ...frame,
    });
  }
  return cards;
}

/** The card of that id, or the one that covers a field of that name. */
export function cardFor(cards: readonly MethodCard[], name: string): MethodCard | null {
  return cards.find(({ id }) => id === name) ?? cards.find(({ covers }) => covers.includes(name)) ?? null;
}
