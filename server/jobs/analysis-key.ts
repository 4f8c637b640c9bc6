import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReceivedSetting } from '../../analysis/identities/apply-received.ts';
import type { IdentityDecision, IdentityKind } from '../../analysis/identities/types.ts';
import type { AnalyzeOptions } from '../../analysis/types.ts';
import { canonicalOptions } from '../contract/options.ts';
import type { ActiveFile } from '../store/types.ts';

/** What a result depends on, as one name: the files that count, who is who, the options, the code that computed it. */
export function analysisKey(
  files: readonly ActiveFile[],
  decisions: readonly IdentityDecision[],
  options: AnalyzeOptions,
  code: string,
  received: readonly ReceivedSetting[] = [],
): string {
  const inputs = files.map((file) => [file.import, file.name, file.hash, file.options]);
  return createHash('sha256')
    .update(JSON.stringify([inputs, decidedText(decisions), canonicalOptions(options), code, receivedText(received)]))
    .digest('hex');
}

/** What the pairs that may be one depend on: the files that count, and the code that scores them. Nothing that was decided. */
export function pairsKey(files: readonly ActiveFile[], kind: IdentityKind, code: string): string {
  const inputs = files.map((file) => [file.import, file.name, file.hash, file.options]);
  return createHash('sha256')
    .update(JSON.stringify(['pairs', kind, inputs, code]))
    .digest('hex');
}

/** Decisions as they change a roster: by whom, when and in which order does not. */
export function decidedText(decisions: readonly IdentityDecision[]): string[] {
  return decisions
    .filter(({ verdict }) => verdict !== 'later')
    .map(({ kind, a, b, verdict }) => JSON.stringify([kind, a, b, verdict]))
    .sort();
}

/** What was said of whose data were received, as it changes a roster. */
export function receivedText(settings: readonly ReceivedSetting[]): string[] {
  return settings
    .filter(({ received }) => received !== 'file')
    .map(({ organization, received }) => JSON.stringify([organization, received]));
}

/** A digest of the analysis and of the roster contract: a result never outlives the code that it came from. */
export function codeFingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of ['analysis', 'data/contract']) {
    const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names) {
      if (/\.(ts|json)$/.test(name)) hash.update(name).update(readFileSync(join(root, name)));
    }
  }
  return hash.digest('hex');
}
