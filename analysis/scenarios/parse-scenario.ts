import { OptionError } from '../errors.ts';
import { LEAVER_KINDS, type ScenarioStep } from '../scenario.ts';

/**
 * The steps of a scenario in JSON: `{"steps": [...]}` or the list alone, of `{"leave": {"kind", "id"}}` and
 * `{"introduce": {"a", "b"}}`. Throws OptionError `scenario_json` for text that is no JSON, with its line where the reader
 * of JSON tells, and `scenario_field` with the place (`steps[2].leave.kind`), the value and what may stand there.
 */
export function parseScenario(file: string, text: string): ScenarioStep[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new OptionError('scenario_json', { file, line: lineOf(text, String(error)) });
  }
  const refuse = (place: string, found: unknown, allowed: string): never => {
    const shown = found === undefined ? '' : JSON.stringify(found).slice(0, 100);
    throw new OptionError('scenario_field', { file, place, value: shown, allowed });
  };
  const textAt = (record: Record<string, unknown>, place: string, key: string): string => {
    const found = record[key];
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : refuse(`${place}.${key}`, found, '"…"');
  };
  const list = isRecord(value) ? value.steps : value;
  if (!Array.isArray(list)) return refuse('steps', list, '[…]');
  return list.map((step: unknown, i): ScenarioStep => {
    const place = `steps[${i}]`;
    if (isRecord(step) && Object.keys(step).length === 1) {
      if (isRecord(step.leave)) {
        const kind = LEAVER_KINDS.find((known) => known === (step.leave as Record<string, unknown>).kind);
        if (kind === undefined) return refuse(`${place}.leave.kind`, step.leave.kind, LEAVER_KINDS.join(', '));
        return { leave: { kind, id: textAt(step.leave, `${place}.leave`, 'id') } };
      }
      if (isRecord(step.introduce)) {
        const at = `${place}.introduce`;
        return { introduce: { a: textAt(step.introduce, at, 'a'), b: textAt(step.introduce, at, 'b') } };
      }
    }
    return refuse(place, step, '{"leave": {"kind", "id"}}, {"introduce": {"a", "b"}}');
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Engines tell a position or a line in their message; the first line where they tell neither. */
function lineOf(text: string, message: string): number {
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /\bposition (\d+)/.exec(message)?.[1];
  return position === undefined ? 1 : text.slice(0, Number(position)).split('\n').length;
}
