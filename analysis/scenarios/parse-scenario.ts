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

/** As many of the words and signs of JSON as follow one another. */
const TOKENS = /(?:\s+|[{}[\],:]|"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)*/y;

/** The line where the engine stopped, where it tells; else of the first word that is none of JSON, or of a comma too many. */
function lineOf(text: string, message: string): number {
  const told = /\bposition (\d+)/.exec(message)?.[1];
  TOKENS.lastIndex = 0;
  const read = TOKENS.exec(text)?.[0].length ?? 0;
  const stray = read < text.length ? read : text.search(/,\s*[\]}]/);
  return text.slice(0, told === undefined ? Math.max(0, stray) : Number(told)).split('\n').length;
}
