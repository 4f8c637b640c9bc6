import { byCodeUnits } from '../random.ts';
import type { Attributes, AttributeValue } from '../types.ts';
import type { FieldChange } from './types.ts';

/** The values of one thing under comparable names; `null`, `undefined` and absent are the same. */
export type Values = Readonly<Record<string, AttributeValue | boolean | null | undefined>>;

/** The fields that differ, in code-unit order. Lists are compared as written. */
export function fieldChanges(before: Values, after: Values): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byCodeUnits);
  return names.flatMap((field) => {
    const [old, now] = [textOf(before[field]), textOf(after[field])];
    return old === now ? [] : [{ field, before: old, after: now }];
  });
}

/** Fields with a home of their own beside the columns of attributes. */
export function valuesOf(attributes: Attributes, own: Values): Values {
  return { ...attributes, ...own };
}

function textOf(value: Values[string]): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'object' ? value.join(' | ') : String(value);
}
