/** One question at a time: a newer one ends the one before it, whose answer nobody waits for any more. */
export class LatestRequest {
  #work: AbortController | null = null;

  /** Ends the question under way and begins another, which this signal ends in its turn. */
  begin(): AbortSignal {
    this.end();
    this.#work = new AbortController();
    return this.#work.signal;
  }

  end(): void {
    this.#work?.abort();
  }
}
