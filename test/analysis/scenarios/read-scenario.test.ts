import { describe, expect, it } from 'vitest';
import { OptionError } from '../../../analysis/errors.ts';
import { readScenario } from '../../../analysis/scenarios/read-scenario.ts';
import { file } from '../../support/rosters.ts';

const STEPS = [
  { leave: { kind: 'organization', id: 'cje' } },
  { leave: { kind: 'person', id: 'P-1' } },
  { leave: { kind: 'agreement', id: 'e-2' } },
  { introduce: { a: 'x', b: 'y' } },
];

function refusal(...lines: string[]): OptionError {
  try {
    readScenario(file('plan.csv', ...lines));
  } catch (error) {
    if (error instanceof OptionError) return error;
  }
  throw new Error('nothing was refused');
}

describe('a scenario in a file', () => {
  it('is a table in English, columns in any order', () => {
    const lines = [
      'id,action,kind,a,b',
      'cje,leave,organization,,',
      'P-1,leave,person,,',
      'e-2,leave,agreement,,',
      ',introduce,,x,y',
    ];
    expect(readScenario(file('plan.csv', ...lines))).toEqual(STEPS);
  });

  it('or in French, with its accents and its semicolons', () => {
    const lines = [
      'Action;Genre;Identifiant;A;B',
      'Départ;organisme;cje;;',
      'départ;Personne;P-1;;',
      'DEPART;entente;e-2;;',
      'mise en relation;;;x;y',
    ];
    expect(readScenario(file('plan.csv', ...lines))).toEqual(STEPS);
  });

  it('or JSON, with or without the name of the list', () => {
    expect(readScenario(file('plan.json', JSON.stringify(STEPS)))).toEqual(STEPS);
    expect(readScenario(file('plan.json', JSON.stringify({ steps: STEPS }, null, 2)))).toEqual(STEPS);
  });

  it.each([
    [
      ['action,kind,id', 'leave,organization,a', 'quit,organization,b'],
      'scenario_value',
      { line: 3, column: 'action', value: 'quit', allowed: 'leave, introduce' },
    ],
    [['action,kind,id', 'leave,group,a'], 'scenario_value', { line: 2, column: 'kind', value: 'group' }],
    [['action,kind,id', 'leave,organization,'], 'scenario_cell', { line: 2, column: 'id' }],
    [['action,kind,id', 'introduce,,'], 'scenario_cell', { line: 2, column: 'a' }],
    [['kind,id', 'organization,a'], 'scenario_columns', { line: 1, value: 'kind, id' }],
    [['action,kind,id', 'leave,organization,"a'], 'scenario_quote', { line: 2 }],
    [['action,kind,id'], 'scenario_empty', {}],
    [[''], 'scenario_columns', { line: 1 }],
    [['{"steps": [', '{"leave": oops}]}'], 'scenario_json', { line: 2 }],
    [['[', '{"introduce": {"a": "x", "b": "y"}},', ']'], 'scenario_json', { line: 2 }],
    [['[', '{"introduce": {"a": "x" "b": "y"}}', ']'], 'scenario_json', { line: 2 }],
    [['{"steps": 3}'], 'scenario_field', { place: 'steps', value: '3' }],
    [['[{"leave": {"kind": "team", "id": "a"}}]'], 'scenario_field', { place: 'steps[0].leave.kind', value: '"team"' }],
    [['[{"leave": {"kind": "person"}}]'], 'scenario_field', { place: 'steps[0].leave.id' }],
    [['[{"introduce": {"a": "x", "b": 3}}]'], 'scenario_field', { place: 'steps[0].introduce.b', value: '3' }],
    [
      ['[{"leave": {"kind": "person", "id": "a"}, "introduce": {"a": "x", "b": "y"}}]'],
      'scenario_field',
      { place: 'steps[0]' },
    ],
    [['[]'], 'scenario_empty', {}],
  ])('%j is refused as %s, with its place', (lines, code, params) => {
    const error = refusal(...lines);
    expect([error.code, error.params]).toEqual([code, expect.objectContaining({ file: 'plan.csv', ...params })]);
  });
});
