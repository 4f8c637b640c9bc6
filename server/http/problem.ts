import type { ErrorRequestHandler, RequestHandler } from 'express';
import { format, hasMessage, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { ProblemReply } from '../contract/replies.ts';
import { toFailure } from '../jobs/failure.ts';
import type { JobFailure } from '../store/types.ts';
import { ApiError, statusOf } from './api-error.ts';
import { languageOf } from './language.ts';

/** A failure in words (RFC 9457). A code without words is a defect of ours and says nothing of its inside. */
export function describeFailure(failure: JobFailure, language: Language, instance: string): ProblemReply {
  const [title, detail] = wordsOf(failure.code);
  const code = title ? failure.code : 'internal';
  const params = code === failure.code ? failure.params : {};
  // The words of a problem may name its place, which an error that stops everything does not have.
  const values = { file: '', line: '', column: '', value: '', ...params };
  return {
    type: `urn:passerelle:error:${code}`,
    title: format(title ?? 'error.internal.title', values, language),
    status: statusOf(code),
    detail: format(detail ?? 'error.internal.detail', values, language),
    code,
    instance,
    params,
  };
}

/** The keys of a code's words: an error's own, or those of the problem in a file that stops everything. */
function wordsOf(code: string): [MessageKey, MessageKey] | [null, null] {
  const own = [`error.${code}.title`, `error.${code}.detail`] as const;
  const ofProblem = [`problem.${code}.message`, `problem.${code}.fix`] as const;
  for (const [title, detail] of [own, ofProblem]) if (hasMessage(title) && hasMessage(detail)) return [title, detail];
  return [null, null];
}

/** Nothing answered: an unknown address under /api, or anywhere else. */
export const notFound: RequestHandler = (req) => {
  throw new ApiError('not_found', { path: (req.originalUrl.split('?')[0] ?? '').slice(0, 200) });
};

/** The last handler: every error leaves as problem+json, defects are logged and keep their inside to themselves. */
export function problemHandler(log: { error: (details: object, message: string) => void }): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const failure = toFailure(error) ?? fromBodyParser(error);
    if (!failure) log.error({ err: error, method: req.method, route: req.route?.path }, 'request failed');
    if (res.headersSent) {
      next(error);
      return;
    }
    const path = (req.originalUrl.split('?')[0] ?? '').slice(0, 500);
    const reply = describeFailure(failure ?? { code: 'internal', params: {} }, languageOf(req), path);
    if (reply.status === 413) res.setHeader('Connection', 'close');
    res.status(reply.status).type('application/problem+json').send(JSON.stringify(reply));
  };
}

/** Express' own refusals carry a status and a type. */
function fromBodyParser(error: unknown): JobFailure | null {
  if (!(error instanceof Error)) return null;
  const { type, status } = error as Error & { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return { code: 'too_large', params: { limit: 1 } };
  if (type === 'entity.parse.failed') return { code: 'body_malformed', params: {} };
  return typeof status === 'number' && status >= 400 && status < 500 ? { code: 'request_malformed', params: {} } : null;
}
