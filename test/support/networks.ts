import { createNetwork } from '../../analysis/graph/network.ts';
import type { Network } from '../../analysis/types.ts';

/**
 * A network from a line of text: `a-b b-c:3 d` is a tie a-b, a tie b-c of strength 3, an isolate d. In a directed network
 * `a-b` goes from a to b.
 */
export function networkOf(text: string, { directed = false }: { directed?: boolean } = {}): Network {
  const parts = text.split(/\s+/).filter(Boolean);
  const ids = parts.flatMap((part) => part.split(':')[0]!.split('-'));
  const ties = parts
    .filter((part) => part.includes('-'))
    .map((part) => {
      const [ends, weight] = part.split(':');
      const [source, target] = ends!.split('-');
      return { source: source!, target: target!, weight: Number(weight ?? 1) };
    });
  return createNetwork(ids, ties, directed);
}

/** A chain 0 - 1 - ... - n-1; ids padded so that vertex i is the i-th. */
export function chain(n: number): Network {
  const ids = Array.from({ length: n }, (_, i) => String(i).padStart(6, '0'));
  const ties = ids.slice(1).map((target, i) => ({ source: ids[i]!, target }));
  return createNetwork(ids, ties, false);
}

/** Krackhardt's kite (1990, doi:10.2307/2393394): most ties, most between and closest are three different actors. */
export const kite = (): Network =>
  networkOf(`
    Andre-Beverly Andre-Carol Andre-Diane Andre-Fernando Beverly-Diane Beverly-Ed Beverly-Garth Carol-Diane
    Carol-Fernando Diane-Ed Diane-Fernando Diane-Garth Ed-Garth Fernando-Garth Fernando-Heather Garth-Heather
    Heather-Ike Ike-Jane
  `);

/** Marriages between Florentine families (Padgett & Ansell 1993, doi:10.1086/230190), Pucci, without one, included. */
export const florentineMarriage = (): Network =>
  networkOf(`
    Acciaiuoli-Medici Albizzi-Ginori Albizzi-Guadagni Albizzi-Medici Barbadori-Castellani Barbadori-Medici
    Bischeri-Guadagni Bischeri-Peruzzi Bischeri-Strozzi Castellani-Peruzzi Castellani-Strozzi Guadagni-Lamberteschi
    Guadagni-Tornabuoni Medici-Ridolfi Medici-Salviati Medici-Tornabuoni Pazzi-Salviati Peruzzi-Strozzi
    Ridolfi-Strozzi Ridolfi-Tornabuoni Pucci
  `);
