import type { AnalysisDocument } from '../../analysis/document.ts';
import { analysisChanges, analyze, RosterError } from '../../analysis/index.ts';
import { DEFAULT_OPTIONS, type Roster } from '../../analysis/types.ts';
import type { Language } from '../../data/messages/format.ts';
import { groupName } from '../../data/messages/sentences.ts';
import type { EffectsReply } from '../contract/changes.ts';
import type { StoreReader } from '../store/types.ts';
import { type ChangesRequest, tellImport } from './changes-view.ts';

/** What an import does to the analysis, by the default options without random draws: the same on both sides. */
export async function effectsView(reader: StoreReader, request: ChangesRequest): Promise<Uint8Array> {
  const { target, difference } = await tellImport(reader, request.importId, true);
  const workspace = await reader.workspace(target.workspace);
  const options = { ...DEFAULT_OPTIONS, draws: 0, boundary: workspace?.boundary ?? 'unknown' };
  const document = (roster: Roster) => firstAnswer(roster, options);
  const [before, after] = [await document(difference.before), await document(difference.after)];
  const effects = before && after && analysisChanges(before, after);
  const names = effects ? { ...namesIn(before, request.language), ...namesIn(after, request.language) } : {};
  const reply: EffectsReply = { effects, names };
  return new TextEncoder().encode(JSON.stringify(reply));
}

/** The analysis before ranks are held against missing rows: what is compared does not hang on it. */
async function firstAnswer(roster: Roster, options: typeof DEFAULT_OPTIONS): Promise<AnalysisDocument | null> {
  const enough = new AbortController();
  let first: AnalysisDocument | null = null;
  const onDocument = (document: AnalysisDocument) => {
    first = document;
    enough.abort();
  };
  try {
    return await analyze(roster, options, { onDocument, signal: enough.signal });
  } catch (error) {
    if (first !== null) return first;
    if (error instanceof RosterError) return null;
    throw error;
  }
}

function namesIn(document: AnalysisDocument, language: Language): Record<string, string> {
  const groups = document.groups.map((group) => [group.id, groupName(group, document, language)]);
  return Object.fromEntries([...groups, ...document.organizations.map(({ id, name }) => [id, name])]);
}
