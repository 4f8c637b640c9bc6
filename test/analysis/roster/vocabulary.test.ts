import { expect, test } from 'vitest';
import { codeOf, isOngoing, isPlaceholder, isUnknown } from '../../../analysis/roster/vocabulary.ts';

test('yes and no in both languages', () => {
  for (const word of ['Oui', 'o', 'VRAI', 'true', '1', 'Y']) expect(codeOf('tri', word), word).toBe('yes');
  for (const word of ['Non', 'n', 'faux', 'FALSE', '0', 'no']) expect(codeOf('tri', word), word).toBe('no');
  expect(codeOf('tri', 'peut-être')).toBeNull();
});

test('roles fold gender, accents and abbreviations', () => {
  expect(['Présidente', 'prés.', 'CHAIRPERSON', 'président'].map((word) => codeOf('role', word))).toEqual(
    Array(4).fill('chair'),
  );
  expect(['administratrice', 'Admin.', 'fiduciaire', 'Trustee'].map((word) => codeOf('role', word))).toEqual(
    Array(4).fill('director'),
  );
});

test('forms of agreements by French label, English label and code', () => {
  expect(['Entente de service', 'service agreement', 'service_agreement'].map((word) => codeOf('form', word))).toEqual(
    Array(3).fill('service_agreement'),
  );
});

test('seats held by nobody are told from people', () => {
  for (const name of [
    'Poste vacant',
    'Poste Vacant',
    'VACANT',
    'Sans objet',
    'À venir',
    'TBD',
    'Poste vacant (siège 3)',
    'Vacant 2',
    'à combler',
  ])
    expect(isPlaceholder(name), name).toBe(true);
  for (const name of ['Jean Vacant', 'Null', 'True', 'Marie Nouveau-Poste', 'Li Na', '李娜'])
    expect(isPlaceholder(name), name).toBe(false);
});

test('unknown markers are unknown, but a plain word is a name where a name stands', () => {
  for (const mark of ['N/A', 's.o.', 'n.d.', '-', '?'])
    expect([isUnknown(mark, false), isUnknown(mark, true)]).toEqual([true, true]);
  expect(isUnknown('Na', false)).toBe(true);
  expect(isUnknown('Na', true)).toBe(false);
  expect(isUnknown('aucun', false)).toBe(false);
});

test('an end that is not there yet is no date', () => {
  expect(['en cours', 'Présent', 'ongoing', 'Durée indéterminée', 'open-ended'].every(isOngoing)).toBe(true);
});
