import { expect, test } from 'vitest';
import { codeLabel } from '../../../web/components/code-label.ts';
import { fieldChoices, fieldTitle, ownFieldChoices } from '../../../web/components/field-choices.ts';

test('a column of a list of seats may be the organization’s, under a field or its own header', () => {
  const values = fieldChoices('board_memberships', 'fr').map(({ value }) => value);
  expect(values).toContain('organization.sector');
  expect(values.at(-1)).toBe('organization_attribute');
  expect(values).not.toContain('organization.name');
  expect(fieldTitle('board_memberships', 'organization.sector', 'fr')).toBe('Organisme\u00a0: Secteur');
  expect(fieldTitle('agreements', 'organization.sector', 'en')).toBe('Organization: Sector');
});

test('elsewhere, and where a value is given to every row, only the table’s own fields', () => {
  expect(fieldChoices('ties', 'en').filter(({ value }) => value.startsWith('organization'))).toEqual([]);
  expect(ownFieldChoices('board_memberships', 'en').map(({ value }) => value)).toContain('organizations');
  expect(ownFieldChoices('board_memberships', 'en').map(({ value }) => value)).not.toContain('organization.sector');
});

test('codes of a column of the organization are shown by their words', () => {
  expect(codeLabel('board_memberships', 'organization.sector', 'housing', 'fr')).toBe('Logement');
  expect(codeLabel('board_memberships', 'role', 'chair', 'en')).toBe('Chair');
  expect(codeLabel('board_memberships', 'organization.territory', 'Nord', 'fr')).toBeNull();
});
