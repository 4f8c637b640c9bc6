import { valuesOf } from '../silos/columns.ts';
import type { Projection } from '../types.ts';

/**
 * A kind of pair between which ties of these relations cannot exist, by law or by nature: a gap there says nothing.
 * `relations` are those that cannot exist: the rule holds while the network shows no other.
 */
export interface StructuralZeroRule {
  code: string;
  relations: readonly string[];
  /** Every member of both groups has one of these values in this column. */
  column: string;
  values: readonly string[];
}

/** Does a rule say that members of these two groups cannot be tied in the layers shown? */
export function isStructuralZero(
  projection: Projection,
  members: readonly number[],
  rules: readonly StructuralZeroRule[],
): boolean {
  const shown = projection.layers.filter((layer) => layer.selected).map((layer) => layer.relation);
  return rules.some(
    (rule) =>
      shown.every((relation) => rule.relations.includes(relation)) &&
      members.every((v) =>
        valuesOf(projection.vertices[v]!.attributes, rule.column).some((value) => rule.values.includes(value)),
      ),
  );
}
