/** Something the store refuses or cannot do; `code` and `params` become words at the edge (`error.<code>.*`). */
export class StoreError extends Error {
  readonly code: string;
  readonly params: Record<string, string | number>;

  constructor(code: string, params: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'StoreError';
    this.code = code;
    this.params = params;
  }
}
