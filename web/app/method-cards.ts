import type { Language } from '../../data/messages/format.ts';
import type { MethodsReply } from '../../server/contract/replies.ts';
import type { MethodCard } from '../api/types.ts';

const WORDS = ['title', 'question', 'definition', 'reading', 'caution'] as const;

/** The cards of the API in one language. A card without words in it is left out: an empty card explains nothing. */
export function methodCards(reply: MethodsReply, language: Language): MethodCard[] {
  const cards: MethodCard[] = [];
  const inOrder = [...reply.methods].sort((a, b) => Number(a.order ?? 0) - Number(b.order ?? 0));
  for (const card of inOrder) {
    const words = card[language] as Partial<Record<(typeof WORDS)[number], string>> | undefined;
    if (!words?.title) continue;
    const texts = Object.fromEntries(WORDS.map((name) => [name, words[name] ?? '']));
    cards.push({
      id: card.id,
      group: String(card.group ?? 'other'),
      reference: typeof card.reference === 'string' ? card.reference : null,
      ...texts,
    } as MethodCard);
  }
  return cards;
}
