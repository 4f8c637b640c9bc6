import type { Request, Response } from 'express';
import { OPTIONS, parseOptions } from '../contract/options.ts';
import type { ViewName } from '../jobs/types.ts';
import { ApiError } from './api-error.ts';
import { type AppContext, currentWorkspace, queryTexts } from './context.ts';
import { languageOf } from './language.ts';
import { waitAsked } from './prefer.ts';
import { untilGone } from './until-gone.ts';

const OPTION_NAMES = new Set(OPTIONS.flatMap(({ name }) => [name, name.replaceAll('-', '_')]));
const COMMON_NAMES = new Set(['workspace', 'lang']);
/** The other views need fields that a choice of measures could leave out: there the option does not exist. */
const TAKE_MEASURES = new Set<ViewName>(['analysis', 'export-json']);

interface Call {
  view: ViewName;
  params?: Record<string, string | number>;
  /** Query names of the view itself, beside the options of the analysis. */
  own?: readonly string[];
  /** Query names of the view itself that may come several times; the view has read them. */
  lists?: readonly string[];
  type?: string;
  /** Offers the reply as a file of this name. */
  filename?: string;
}

/**
 * Answers from an analysis by the options in the query: 200 with the view, or 202 with the job that computes it. Where a
 * job still refines what is given, the header `Link` names it (rel=monitor, RFC 5989): ask again when it is done.
 * A query name that means nothing is refused: a mistyped option would otherwise answer another question.
 */
export async function replyFromAnalysis(
  { store, analyses }: AppContext,
  req: Request,
  res: Response,
  { view, params = {}, own = [], lists = [], type = 'application/json', filename }: Call,
): Promise<void> {
  const texts = queryTexts(req, lists);
  const unknown = Object.keys(texts).find(
    (name) => !takes(view, name) && !COMMON_NAMES.has(name) && !own.includes(name),
  );
  if (unknown !== undefined) throw new ApiError('option_unknown', { option: unknown.slice(0, 100) });
  const workspace = await currentWorkspace(store, texts.workspace);
  const options = parseOptions(texts);
  const patience = waitAsked(req);
  const reply = await analyses.reply({
    workspace,
    options,
    view,
    params,
    language: languageOf(req),
    signal: untilGone(res),
    ...(patience !== null && { patience }),
  });
  if (reply.state === 'pending') {
    res.status(202).location(`/api/jobs/${reply.job}`).json({ job: reply.job });
    return;
  }
  if (options.names) await trace(store, req, 'names_shown', workspace.id);
  if (filename) {
    res.attachment(filename);
    await trace(store, req, 'export', workspace.id);
  }
  if (reply.job !== null) res.setHeader('Link', `</api/jobs/${reply.job}>; rel="monitor"`);
  res.type(type).send(Buffer.from(reply.body.buffer, reply.body.byteOffset, reply.body.byteLength));
}

function takes(view: ViewName, option: string): boolean {
  return OPTION_NAMES.has(option) && (option !== 'measures' || TAKE_MEASURES.has(view));
}

async function trace(store: AppContext['store'], req: Request, action: string, workspace: string): Promise<void> {
  await store.recordAudit({ actor: req.actor, action, workspace, subject: null });
}
