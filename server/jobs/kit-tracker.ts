import type { Returned } from '../../analysis/roster/returned.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { TrackerReply } from '../contract/kit.ts';
import { dayShown } from '../files/kit/day-shown.ts';
import type { StoredImport, StoredKit } from '../store/types.ts';
import { toCsv } from './csv.ts';

interface Return extends Returned {
  file: string;
  receivedAt: string;
}

/**
 * Who was asked, who has answered, and what is still missing: the kits that were made, against the returned workbooks that
 * count. Of several answers of one organization the one saved last is shown, as it is the one that counts.
 */
export function trackerOf(
  kits: readonly StoredKit[],
  imports: readonly StoredImport[],
  language: Language,
): TrackerReply {
  const returns = lastReturns(imports);
  const asked = new Map<string, TrackerReply['organizations'][number]>();
  // The last kit first: an organization is shown by the file that it got last.
  for (const { id: kit, recipients, madeAt } of kits) {
    for (const { id, name, file } of recipients) {
      if (asked.has(id)) continue;
      const answer = returns.get(id);
      asked.set(id, {
        id,
        name,
        file,
        kit,
        sent_on: madeAt.slice(0, 10),
        received_on: answer?.receivedAt.slice(0, 10) ?? null,
        returned_file: answer?.file ?? null,
        state: answer === undefined ? 'missing' : answer.blanks.length === 0 ? 'complete' : 'partly',
        consent: answer?.consent ?? null,
        blanks: (answer?.blanks ?? []).map((code) => format(`sheet.blank.${code}` as MessageKey, { n: 1 }, language)),
      });
    }
  }
  const organizations = [...asked.values()];
  const count = (state: TrackerReply['organizations'][number]['state']) =>
    organizations.filter((organization) => organization.state === state).length;
  const [last] = kits;
  return {
    kits: kits.map(({ id, info, recipients, madeAt }) => {
      const { project, contact, deadline, language: written } = info;
      return { id, made_at: madeAt, project, contact, deadline, language: written, organizations: recipients.length };
    }),
    counts: {
      asked: organizations.length,
      complete: count('complete'),
      partly: count('partly'),
      missing: count('missing'),
    },
    organizations,
    reminders: last ? { fr: reminder(last, 'fr'), en: reminder(last, 'en') } : null,
  };
}

/** The tracker as a table, in the words and the delimiter of the language. */
export function trackerCsv({ organizations }: TrackerReply, language: Language): string {
  const columns = (['organization', 'id', 'file', 'made', 'received', 'state', 'blanks'] as const).map((key) =>
    format(`kit.tracker.${key}`, {}, language),
  );
  const rows = organizations.map(({ id, name, file, sent_on, received_on, state, blanks }) => [
    ...[name, id, file, sent_on, received_on ?? ''],
    format(`kit.state.${state}`, {}, language),
    blanks.join(', '),
  ]);
  return `\ufeff${toCsv(columns, rows, language === 'fr' ? ';' : ',')}`;
}

/** The words to send to whoever has not answered, with the fields of a mail merge where each organization differs. */
function reminder({ info }: StoredKit, language: Language): { subject: string; body: string } {
  const values = {
    project: info.project,
    contact: info.contact,
    deadline: info.deadline === null ? '' : dayShown(info.deadline, language),
    dated: info.deadline === null ? 'no' : 'yes',
    organization: format('kit.reminder.field.organization', {}, language),
    file: format('kit.reminder.field.file', {}, language),
  };
  return {
    subject: format('kit.reminder.subject', values, language),
    body: format('kit.reminder.body', values, language),
  };
}

/** The last answer of each organization, among the imports that count. */
function lastReturns(imports: readonly StoredImport[]): Map<string, Return> {
  const found = imports
    .filter(({ state }) => state === 'committed')
    .flatMap(({ report, committedAt, createdAt }) =>
      (report?.tables ?? []).flatMap(({ file, returned }): Return[] =>
        returned?.part === 'organization'
          ? [{ ...returned, file: file.slice(0, file.lastIndexOf('/')), receivedAt: committedAt ?? createdAt }]
          : [],
      ),
    );
  const order = ({ savedAt, file }: Return) => `${savedAt ?? ''}\u0000${file}`;
  return new Map(
    found.sort((a, b) => (order(a) < order(b) ? -1 : 1)).map((answer) => [answer.organization, answer] as const),
  );
}
