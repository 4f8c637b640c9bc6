import type { ApiProblem } from './types.ts';

/** Every failure of a call, whatever broke: it has a code that the page has words for. */
export class ApiError extends Error {
  readonly problem: ApiProblem;

  constructor(problem: ApiProblem) {
    super(problem.title);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

/** Turns anything thrown into what the page shows. */
export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiError) return error.problem;
  return { code: 'network', title: String(error instanceof Error ? error.message : error), detail: null, status: 0 };
}

/** Was the request given up by the page itself? Then there is nothing to say. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
