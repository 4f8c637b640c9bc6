import { expect, it } from 'vitest';
import { organizationColumns, shownValue, tiesUnknown } from '../../../web/components/organization-columns.ts';
import { documentOf, organizationRow } from '../../support/document-parts.ts';

it('shows figures of who has no tie, and none of whom nothing is known', () => {
  const isolate = organizationRow('a', { degree: 0, received: true });
  const unknown = organizationRow('b', { degree: 0, received: false });
  const named = organizationRow('c', { degree: 2, received: false });
  const stub = organizationRow('d', { degree: 0, received: false, in_scope: false });
  const degree = organizationColumns(documentOf([isolate], [])).find(({ id }) => id === 'degree')!;
  expect([isolate, unknown, named, stub].map((row) => shownValue(degree, row))).toEqual([0, null, 2, 0]);
  expect([isolate, unknown, named, stub].map(tiesUnknown)).toEqual([false, true, false, false]);
});
