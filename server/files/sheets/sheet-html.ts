import type { Language } from '../../../data/messages/format.ts';
import type { SheetTable, ValidationWords } from '../../../data/messages/validation-words.ts';

/** Dark on white, whatever the screen prefers: it is made for paper. One page of A4 or Letter where the ties fit. */
const STYLE = `
@page { size: auto; margin: 11mm 13mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 190mm; padding: 8mm 4mm; color: #16202a; background: #fff; font: 9.5pt/1.32 "Source Sans 3", "Segoe UI", Arial, sans-serif; }
h1 { margin: 0 0 1mm; font-size: 14pt; line-height: 1.2; }
h2 { margin: 3.2mm 0 1mm; font-size: 10.5pt; border-bottom: 0.5pt solid #8a97a5; }
p { margin: 0 0 1mm; }
ul { margin: 0; padding-left: 4.5mm; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.5mm 1.5mm 0.5mm 0; text-align: left; vertical-align: top; border-bottom: 0.35pt solid #c3ccd5; font-size: 8.8pt; }
thead th { color: #4a5866; font-weight: 600; }
tbody th { width: 34%; font-weight: 600; }
td:last-child, thead th:last-child { width: 15%; }
.muted, .note { color: #4a5866; }
.line { height: 6.5mm; border-bottom: 0.5pt solid #8a97a5; }
.notice { margin-top: 3mm; padding: 1.5mm 2mm; border: 0.5pt solid #8a97a5; font-size: 8.8pt; }
tr, li, .notice { break-inside: avoid; }
@media print { body { padding: 0; max-width: none; } }
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
    tableHtml(ties),
    tableHtml(board),
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

function tableHtml({ title, columns, rows, note }: SheetTable): string {
  const cells = ([first = '', ...rest]: readonly string[]) =>
    `<tr><th scope="row">${escapeHtml(first)}</th>${rest.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${rows.map(cells).join('')}</tbody></table>`;
  return `<h2>${escapeHtml(title)}</h2>${rows.length > 0 ? table : ''}${note === '' ? '' : `<p class="note">${escapeHtml(note)}</p>`}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
