/** A refusal with a status and words: `error.<code>.title` and `.detail`. */
export class ApiError extends Error {
  readonly code: string;
  readonly params: Record<string, string | number>;

  constructor(code: string, params: Record<string, string | number> = {}) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.params = params;
  }
}

const STATUS: Readonly<Record<string, number>> = {
  body_invalid: 400,
  body_malformed: 400,
  changes_stale: 409,
  decision_conflict: 409,
  decision_unknown: 404,
  mapping_unknown: 404,
  decisions_empty: 422,
  demo_closed: 409,
  disk_full: 507,
  file_name: 400,
  gap_unknown: 404,
  group_unknown: 404,
  host_refused: 421,
  file_unknown: 404,
  import_not_undone: 409,
  import_not_open: 409,
  import_raced: 409,
  import_unknown: 404,
  received_unknown: 404,
  table_unknown: 404,
  import_without_files: 409,
  internal: 500,
  interrupted: 500,
  job_canceled: 409,
  job_unknown: 404,
  method_not_allowed: 405,
  not_found: 404,
  option_unknown: 400,
  option_value: 400,
  organization_unknown: 404,
  origin_refused: 403,
  page_not_built: 503,
  query_invalid: 400,
  replaced_unknown: 404,
  request_malformed: 400,
  result_gone: 503,
  stopping: 503,
  store_closed: 503,
  too_large: 413,
  worker_lost: 500,
  workspace_archived: 409,
  workspace_name_differs: 409,
  workspace_name_taken: 409,
  workspace_unknown: 404,
};

/** The status of a code; what the analysis refuses (a column that no file has, an unusable roster) is 422. */
export function statusOf(code: string): number {
  return STATUS[code] ?? 422;
}
