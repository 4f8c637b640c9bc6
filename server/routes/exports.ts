import { type Request, type Response, Router } from 'express';
import { formatDecisions } from '../../analysis/index.ts';
import { delimiterFor, EXPORT_FORMATS, type ExportFormatName, ExportQuerySchema } from '../contract/exports.ts';
import { parseOptions } from '../contract/options.ts';
import { replyFromAnalysis } from '../http/analysis-reply.ts';
import { ApiError } from '../http/api-error.ts';
import { type AppContext, currentWorkspace, parseBy, queryTexts } from '../http/context.ts';
import { exportName } from '../http/export-name.ts';
import { languageOf } from '../http/language.ts';
import { untilGone } from '../http/until-gone.ts';

const OWN = ['format', 'what', 'delimiter'] as const;
/** What a roster is asked for by: no analysis stands between. */
const OF_ROSTER = new Set<string>([...OWN, 'workspace', 'lang', 'names']);

/** The network with its measures, or the data as tables of the contract; always as an attachment. */
export function exportsRoutes(context: AppContext): Router {
  const router = Router();
  router.get('/', async (req, res) => {
    const { format, what, delimiter: asked } = req.query;
    const query = parseBy(ExportQuerySchema, { format, what, delimiter: asked }, 'query_invalid');
    const delimiter = delimiterFor(languageOf(req), query.delimiter);
    if (query.what === 'roster') return replyRoster(context, req, res, query.format, delimiter);
    if (query.what === 'decisions') return replyDecisions(context, req, res);
    const { id } = await currentWorkspace(context.store, req.query.workspace);
    return replyFromAnalysis(context, req, res, {
      ...(query.format === 'json'
        ? { view: 'export-json' as const }
        : { view: 'export' as const, params: { format: query.format, delimiter } }),
      type: EXPORT_FORMATS[query.format].type,
      filename: exportName(id, 'result', query.format, languageOf(req)),
      own: OWN,
    });
  });
  return router;
}

async function replyRoster(
  { store, jobs }: AppContext,
  req: Request,
  res: Response,
  format: ExportFormatName,
  delimiter: string,
): Promise<void> {
  const texts = queryTexts(req);
  const unknown = Object.keys(texts).find((name) => !OF_ROSTER.has(name));
  if (unknown !== undefined) throw new ApiError('option_unknown', { option: unknown.slice(0, 100) });
  const workspace = await currentWorkspace(store, texts.workspace);
  const names = parseOptions({ names: texts.names }).names ?? false;
  const tables = format === 'xlsx' ? 'xlsx' : 'csv';
  const body = await jobs.roster({ workspace: workspace.id, format: tables, delimiter, names }, untilGone(res));
  const trace = { actor: req.actor, workspace: workspace.id, subject: `roster ${format}` };
  if (names) await store.recordAudit({ ...trace, action: 'names_shown' });
  await store.recordAudit({ ...trace, action: 'export' });
  res.attachment(exportName(workspace.id, 'roster', format, languageOf(req))).type(EXPORT_FORMATS[format].type);
  res.send(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
}

/** The same table as `/api/identities/decisions.csv`, where it is read back. */
async function replyDecisions({ store }: AppContext, req: Request, res: Response): Promise<void> {
  const workspace = await currentWorkspace(store, queryTexts(req).workspace);
  const subject = 'decisions csv';
  await store.recordAudit({ actor: req.actor, action: 'export', workspace: workspace.id, subject });
  res.attachment(exportName(workspace.id, 'decisions', 'csv', languageOf(req))).type('text/csv; charset=utf-8');
  res.send(formatDecisions(await store.identityDecisions(workspace.id)));
}
