// Assessments, events and expected links: rows that stand for themselves once their references are resolved.

import { byCodeUnits } from '../random.ts';
import type { Agreement, Assessment, ExpectedLink, RosterEvent, Source } from '../types.ts';
import { type Assembly, number, text } from './assembly.ts';
import { periodOfDate } from './dates.ts';
import type { OrganizationRegistry } from './organization-registry.ts';

/** Ratings with their references; an agreement that no table declares is reported, the rating kept. */
export function assembleAssessments(
  assembly: Assembly,
  organizations: OrganizationRegistry,
  agreements: readonly Agreement[],
): Assessment[] {
  const known = new Set(agreements.map(({ id }) => id));
  const found: Assessment[] = [];
  for (const placed of assembly.rows('assessments')) {
    const { row } = placed;
    const organization = (name: string) => {
      const word = text(row, name);
      return word === null ? null : organizations.refer(word, placed);
    };
    const agreementId = text(row, 'agreement_id');
    if (agreementId !== null && !known.has(agreementId))
      assembly.report('agreement_unknown', placed, { column: 'agreement_id', value: agreementId });
    const assessedOn = text(row, 'assessed_on');
    found.push({
      respondentId: organization('respondent_org_id'),
      targetId: organization('target_org_id'),
      agreementId,
      assessedOn: assessedOn === null ? null : periodOfDate(assessedOn).from,
      wave: text(row, 'wave'),
      item: text(row, 'item')!,
      score: number(row, 'score')!,
      scaleMin: number(row, 'scale_min')!,
      scaleMax: number(row, 'scale_max')!,
      source: placed.source,
    });
  }
  return found.sort((a, b) => byCodeUnits(keyOf(a), keyOf(b)) || a.score - b.score || bySource(a.source, b.source));
}

/** Dated marks for the time line, in the order of time. */
export function assembleEvents(assembly: Assembly): RosterEvent[] {
  return [...assembly.rows('events')]
    .map((placed) => ({
      date: periodOfDate(text(placed.row, 'date')!).from,
      label: text(placed.row, 'label')!,
      territory: text(placed.row, 'territory_code'),
      source: placed.source,
    }))
    .sort((a, b) => byCodeUnits(a.date, b.date) || byCodeUnits(a.label, b.label) || bySource(a.source, b.source));
}

/** Declared pairs: an end that is a known organization becomes its id, any other (a group's value) stays as written. */
export function assembleExpectedLinks(assembly: Assembly, organizations: OrganizationRegistry): ExpectedLink[] {
  return [...assembly.rows('expected_links')]
    .map((placed) => {
      const end = (name: string) => organizations.find(text(placed.row, name)!) ?? text(placed.row, name)!;
      return {
        a: end('a'),
        b: end('b'),
        territory: text(placed.row, 'territory'),
        origin: text(placed.row, 'source'),
        note: text(placed.row, 'note'),
        source: placed.source,
      };
    })
    .sort((a, b) => byCodeUnits(a.a, b.a) || byCodeUnits(a.b, b.b) || bySource(a.source, b.source));
}

function keyOf({ respondentId, targetId, agreementId, assessedOn, wave, item }: Assessment): string {
  return [assessedOn, wave, respondentId, targetId, agreementId, item].map((part) => part ?? '').join('\u0000');
}

function bySource(a: Source, b: Source): number {
  return byCodeUnits(a.file, b.file) || a.line - b.line;
}
