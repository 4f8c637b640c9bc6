// Who is who: pairs of records that may be one person or one organization, and what people decided about them.

export type IdentityKind = 'people' | 'organizations';
export type Verdict = 'same' | 'different' | 'later';

/** Two records and what somebody decided about them. Keys are those of record-keys.ts: they survive a re-import. */
export interface IdentityDecision {
  kind: IdentityKind;
  a: string;
  b: string;
  verdict: Verdict;
  /** Who decided, and when (ISO 8601); `null` where a file does not say. */
  by: string | null;
  at: string | null;
}

/** One compared field: which level of agreement was met, and its weight in bits of evidence (log2 of m over u). */
export interface Evidence {
  /** Sentence: `identity.evidence.<code>`. */
  code: string;
  bits: number;
}

/** Two records that may be one, scored by the model of parameters.ts. */
export interface ScoredPair {
  /** Record ids of the roster, `a` before `b` in code units. */
  a: string;
  b: string;
  /** Prior and evidence together, in bits. */
  bits: number;
  /** 1 / (1 + 2^-bits). */
  probability: number;
  evidence: readonly Evidence[];
  /** Equal folded names: counted as one person until somebody says otherwise. */
  counted: boolean;
}

/** Open: nobody decided, and nothing that was decided implies an answer. */
export type CandidateState = 'open' | Verdict;

export interface Candidate extends ScoredPair {
  kind: IdentityKind;
  /** Stable keys of `a` and `b`. */
  keys: readonly [string, string];
  state: CandidateState;
  /** What was said of this very pair; `null` when open, or when other decisions imply the answer. */
  decision: IdentityDecision | null;
  /**
   * How much hangs on the answer. People: pairs of boards that share somebody only if the two are one (interlocks);
   * organizations: rows of the one that has fewer.
   */
  hanging: number;
}

/** The first contradiction of a set of decisions: `a` and `b` are told apart and, through `path`, the same. */
export interface DecisionConflict {
  kind: IdentityKind;
  a: string;
  b: string;
  /** Keys from `a` to `b`, each the same as the next. */
  path: readonly string[];
}
