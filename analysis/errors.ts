/** An input that cannot be analysed at all: `code` and `params` become a sentence and a fix at the edge. */
export class RosterError extends Error {
  readonly code: string;
  readonly params: Record<string, string | number>;

  constructor(code: string, params: Record<string, string | number> = {}) {
    super(code);
    this.name = 'RosterError';
    this.code = code;
    this.params = params;
  }
}

/** A choice that the data do not offer (a grouping column that no file has, an unknown measure): exit status 2. */
export class OptionError extends RosterError {
  constructor(code: string, params: Record<string, string | number> = {}) {
    super(code, params);
    this.name = 'OptionError';
  }
}
