import { Router } from 'express';
import { format } from '../../data/messages/format.ts';
import { delimiterFor, EXPORT_FORMATS, TemplateQuerySchema } from '../contract/exports.ts';
import { parseBy } from '../http/context.ts';
import { languageOf } from '../http/language.ts';
import { templateCsv, templateWorkbook, templateZip } from '../jobs/write-template.ts';

/** Empty tables to fill in, with a codebook, in the language asked for: a workbook, a zip of CSV, or one table. */
export function templatesRoutes(): Router {
  const router = Router();
  router.get('/', (req, res) => {
    const { lang: _lang, ...asked } = req.query;
    const { format: as, kind, delimiter: written } = parseBy(TemplateQuerySchema, asked, 'query_invalid');
    const language = languageOf(req);
    const delimiter = delimiterFor(language, written);
    if (kind !== undefined) {
      res
        .attachment(`${kind}.csv`)
        .type('text/csv; charset=utf-8')
        .send(templateCsv(kind, language, delimiter));
      return;
    }
    const { type, extension } = EXPORT_FORMATS[as];
    res.attachment(`${format('template.file', {}, language)}.${extension}`).type(type);
    res.send(Buffer.from(as === 'xlsx' ? templateWorkbook(language) : templateZip(language, delimiter)));
  });
  return router;
}
