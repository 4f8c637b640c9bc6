import { format, type MessageKey } from '../../../data/messages/format.ts';
import { valueLabel } from '../../../data/messages/names.ts';
import { dayShown } from './day-shown.ts';
import type { KitParts, PlannedCell, PlannedSheet } from './planned-sheet.ts';

const HOW = ['confirm', 'over', 'add', 'depth', 'dates', 'return'] as const;
const NOTICE = ['purpose', 'who', 'withdraw', 'retention'] as const;

/** What the workbook is, how to fill it, what the answers are for; and the question of consent with its one answer. */
export function noticeSheet({ sheets, info }: KitParts): PlannedSheet {
  const { language, project, contact, deadline, retention } = info;
  const say = (key: MessageKey, values = {}) => format(key, values, language);
  const levels = ['1', '2', '3', '4'].map((level) => `${level} ${valueLabel('level', level, language).toLowerCase()}`);
  const values = {
    contact,
    levels: levels.join(', '),
    retention: retention ?? say('kit.notice.retention.default'),
  };
  const consent = say('kit.consent');
  const text = (words: string, look?: PlannedCell['look']): PlannedCell[] => [{ text: words, ...(look && { look }) }];
  const beside = (label: string, words: string): PlannedCell[] => [{ text: label, look: 'label' }, { text: words }];
  const rows = [
    text(say('kit.title', { organization: sheets.organization.name }), 'title'),
    beside(say('kit.project'), project),
    beside(say('kit.deadline'), deadline === null ? '' : dayShown(deadline, language)),
    beside(say('kit.contact'), contact),
    [],
    text(say('kit.how'), 'head'),
    ...HOW.map((key) => text(say(`kit.how.${key}`, values))),
    [],
    text(say('kit.notice'), 'head'),
    ...NOTICE.map((key) => text(say(`kit.notice.${key}`, values))),
    [],
    [
      { text: consent, look: 'label' as const },
      { text: '', look: 'answer' as const },
    ],
    text(say('kit.consent.without'), 'note'),
  ];
  const at = rows.findIndex(([cell]) => cell?.text === consent);
  return {
    part: 'notice',
    name: say('kit.sheet.notice'),
    rows,
    widths: [90, 24],
    hidden: [],
    choices: [{ column: 1, from: at, to: at, list: 'tri' }],
    headed: false,
    fields: new Map([[consent, 'consent']]),
  };
}
