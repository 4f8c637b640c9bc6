import { readTable, assembleRoster } from '../analysis/index.ts';
import { readInputs } from './files/read-inputs.ts';
import { project } from '../analysis/graph/project.ts';
import { DEFAULT_OPTIONS } from '../analysis/types.ts';
const what = process.argv[3];
for (let i = 0; i < 6; i++) {
  const files = await readInputs([process.argv[2]!]);
  const a = performance.now();
  const tables = files.map((f) => readTable(f));
  const b = performance.now();
  const roster = what !== 'read' ? assembleRoster(tables) : null;
  const c = performance.now();
  if (what === 'project') project(roster!, DEFAULT_OPTIONS);
  const d = performance.now();
  console.error('read', (b - a).toFixed(0), 'assemble', (c - b).toFixed(0), 'project', (d - c).toFixed(0));
}
