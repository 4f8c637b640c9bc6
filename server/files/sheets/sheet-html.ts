import type { Language } from '../../../data/messages/format.ts';
import type { SheetList, ValidationWords } from '../../../data/messages/validation-words.ts';

/** Dark on white, whatever the screen prefers: it is made for paper. One page of A4 or Letter where the ties fit. */
const STYLE = `
@page { size: auto; margin: 9mm 12mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 190mm; padding: 8mm 4mm; color: #16202a; background: #fff; font: 8.7pt/1.25 "Source Sans 3", "Segoe UI", Arial, sans-serif; }
h1 { margin: 0 0 1mm; font-size: 13.5pt; line-height: 1.2; }
h2 { margin: 2.1mm 0 0.8mm; font-size: 10pt; border-bottom: 0.5pt solid #8a97a5; }
p { margin: 0 0 1mm; }
ul { margin: 0; padding-left: 4.5mm; }
.ticks { columns: 2; column-gap: 7mm; padding: 0; list-style: none; font-size: 7.9pt; line-height: 1.2; }
.ticks li { position: relative; padding: 0 0 0.6mm 4.4mm; }
.ticks li::before { content: ""; position: absolute; left: 0; top: 0.5mm; width: 2.6mm; height: 2.6mm; border: 0.6pt solid #4a5866; }
.muted, .note { color: #4a5866; }
.note { font-size: 8.2pt; }
.line { height: 5.6mm; border-bottom: 0.5pt solid #8a97a5; }
.notice { margin-top: 2.5mm; padding: 1mm 2mm; border: 0.5pt solid #8a97a5; font-size: 8.2pt; }
.notice p { margin: 0; }
li, .notice { break-inside: avoid; }
@media print { body { padding: 0; max-width: none; } }
@media (max-width: 30rem) { .ticks { columns: 1; } }
`;

/** A validation sheet as a file of its own: no script, nothing fetched, ready to print. */
export function sheetHtml(words: ValidationWords, language: Language): string {
  const { title, intro, place, findings, ties, board, blanks, check, notice } = words;
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
  const said = findings.items.map(
    (item) =>
      `<li><strong>${escapeHtml(item.title)}</strong>. ${escapeHtml(item.why)} <span class="muted">${escapeHtml(item.confidence)}</span></li>`,
  );
  const sections = [
    `<h2>${escapeHtml(place.title)}</h2><p>${escapeHtml(place.sentences.join(' '))}</p>`,
    `<h2>${escapeHtml(findings.title)}</h2>${said.length > 0 ? `<ul>${said.join('')}</ul>` : `<p>${escapeHtml(findings.none)}</p>`}`,
    listHtml(ties),
    listHtml(board),
    `<h2>${escapeHtml(blanks.title)}</h2>${blanks.items.length > 0 ? list(blanks.items) : `<p>${escapeHtml(blanks.none)}</p>`}`,
    `<h2>${escapeHtml(check.title)}</h2>${'<div class="line"></div>'.repeat(check.lines)}<p class="note">${escapeHtml(check.by)}</p>`,
    `<div class="notice">${notice.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}</div>`,
  ];
  const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8">${policy}<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1><p class="muted">${escapeHtml(intro)}</p>
${sections.join('\n')}
</main></body>
</html>
`;
}

function listHtml({ title, items, note }: SheetList): string {
  const lines = items.map(({ name, what, who }) => {
    const rest = [what, who]
      .filter((part) => part !== '')
      .map(escapeHtml)
      .join(' · ');
    return `<li><strong>${escapeHtml(name)}</strong>${rest === '' ? '' : `<br>${rest}`}</li>`;
  });
  const list = items.length > 0 ? `<ul class="ticks">${lines.join('')}</ul>` : '';
  return `<h2>${escapeHtml(title)}</h2>${list}${note === '' ? '' : `<p class="note">${escapeHtml(note)}</p>`}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
