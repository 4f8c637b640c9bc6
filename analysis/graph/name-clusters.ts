import type { ScoredPair } from '../identities/types.ts';
import type { PersonRecord } from '../types.ts';

/**
 * Which records count as one by their names. Records that a decision tells apart are never in one cluster: a record that
 * could join either of two such namesakes counts with the first, in id order. Clusters are named after their first name.
 */
export class NameClusters {
  readonly #clusters: { id: string; members: PersonRecord[] }[] = [];
  readonly #of = new Map<string, number>();
  readonly #named = new Map<string, number[]>();
  readonly #used = new Map<string, number>();

  /** Records without a key, in id order. */
  constructor(records: readonly PersonRecord[]) {
    for (const record of records) this.#add(record);
  }

  has(record: PersonRecord): boolean {
    return this.#of.has(record.id);
  }

  /** The name of the record's cluster. */
  idOf(record: PersonRecord): string {
    return this.#clusters[this.#of.get(record.id)!]!.id;
  }

  /** Joins what a pair says may be one, the likeliest first, wherever nobody was told apart. */
  joinAll(pairs: readonly ScoredPair[], records: ReadonlyMap<string, PersonRecord>): void {
    for (const { a, b } of [...pairs].sort((x, y) => y.probability - x.probability)) {
      for (const id of [a, b]) {
        const record = records.get(id);
        if (record && !this.#of.has(id)) this.#open(record);
      }
      const [first, second] = [this.#of.get(a), this.#of.get(b)];
      if (first !== undefined && second !== undefined) this.#join(first, second);
    }
  }

  #add(record: PersonRecord): void {
    const names = [record.folded, ...(record.aliases ?? [])];
    const found = new Set(names.flatMap((name) => this.#named.get(name) ?? []));
    let own: number | null = null;
    for (const cluster of found) {
      const members = this.#clusters[cluster]!.members;
      if (members.length === 0 || members.some((member) => areApart(member, record))) continue;
      if (own === null) {
        own = cluster;
        this.#of.set(record.id, cluster);
        members.push(record);
      } else this.#join(own, cluster);
    }
    if (own === null) own = this.#open(record);
    for (const name of names) {
      const clusters = this.#named.get(name);
      if (!clusters) this.#named.set(name, [own]);
      else if (!clusters.includes(own)) clusters.push(own);
    }
  }

  #open(record: PersonRecord): number {
    const times = (this.#used.get(record.folded) ?? 0) + 1;
    this.#used.set(record.folded, times);
    const id = `name:${record.folded}${times > 1 ? `#${times}` : ''}`;
    const cluster = this.#clusters.push({ id, members: [record] }) - 1;
    this.#of.set(record.id, cluster);
    return cluster;
  }

  #join(first: number, second: number): void {
    if (first === second) return;
    const [kept, gone] = [this.#clusters[first]!, this.#clusters[second]!];
    if (kept.members.some((x) => gone.members.some((y) => areApart(x, y)))) return;
    for (const member of gone.members) {
      this.#of.set(member.id, first);
      kept.members.push(member);
    }
    gone.members = [];
  }
}

/** Told apart by a decision, or by two keys of the roster's own. */
function areApart(a: PersonRecord, b: PersonRecord): boolean {
  if (a.key !== null && b.key !== null) return a.key !== b.key;
  return a.apart?.includes(b.id) === true || b.apart?.includes(a.id) === true;
}
