import { expect, test } from 'vitest';
import type { AnalysisFinding } from '../../analysis/document.ts';
import { byNameSentence } from '../../data/messages/by-name.ts';
import { findingSentences } from '../../data/messages/sentences.ts';
import { documentOf, groupRow, organizationRow, tieRow } from '../support/document-parts.ts';

const ties = [
  { ...tieRow('a', 'b'), probable: true },
  { ...tieRow('a', 'c'), probable: false },
  { ...tieRow('c', 'd'), probable: true },
];
const document = documentOf(
  ['a', 'b', 'c', 'd'].map((id) => organizationRow(id)),
  ties,
  { groups: [groupRow('G', ['a'])] },
);
const about = (code: string, kind: 'organization' | 'group' | 'network', id: string): AnalysisFinding => ({
  code,
  severity: 'medium',
  confidence: 'indicative',
  subjects: [{ kind, id }],
  evidence: { cut_off: 3, linked: 4 },
});

test('a finding says how many of the ties that it speaks of rest on equal names', () => {
  expect(byNameSentence(about('cutpoint', 'organization', 'a'), document, 'en')).toBe(
    '1 of the 2 ties concerned rests on equal names alone.',
  );
  expect(byNameSentence(about('silo', 'group', 'G'), document, 'fr')).toBe(
    '1 des 2 liens concernés repose sur des noms égaux seulement.',
  );
  expect(byNameSentence(about('reading', 'network', ''), document, 'en')).toContain('2 of the 3 ties');
  expect(findingSentences(about('cutpoint', 'organization', 'a'), document, 'en').why).toContain('equal names alone');
});

test('and says nothing where nothing does', () => {
  expect(byNameSentence(about('cutpoint', 'organization', 'z'), document, 'en')).toBe('');
  expect(byNameSentence(about('isolates', 'network', ''), document, 'en')).toBe('');
});
