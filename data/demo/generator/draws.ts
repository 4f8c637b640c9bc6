/** One item, each as likely as the others. */
export function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** `count` different items, in the order drawn. */
export function sample<T>(items: readonly T[], count: number, random: () => number): T[] {
  const rest = [...items];
  const drawn: T[] = [];
  while (drawn.length < count && rest.length > 0) drawn.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return drawn;
}

/** A whole number from `low` to `high`, both included. */
export function between(low: number, high: number, random: () => number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** A day between two days `YYYY-MM-DD`, both included. */
export function dayBetween(from: string, to: string, random: () => number): string {
  const [low, high] = [Date.parse(from), Date.parse(to)];
  const days = Math.round((high - low) / 86_400_000);
  return new Date(low + between(0, days, random) * 86_400_000).toISOString().slice(0, 10);
}

export function chance(share: number, random: () => number): boolean {
  return random() < share;
}
