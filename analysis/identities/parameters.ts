// The model, in one place: Fellegi & Sunter 1969 (doi:10.1080/01621459.1969.10501049), each field a weight log2(m / u),
// the shares u of names taken from the roster itself (Winkler 2000; Zhu et al. 2009, doi:10.1197/jamia.M3186). The values
// are set, not fitted: how they do on real rosters stands in data/docs/identities.md.

/** Further records that a person (an organization) has on average beside the first: sets the prior odds of a pair. */
export const FURTHER_RECORDS = { people: 0.15, organizations: 0.04 };

/** Pairs below this probability are not shown; pairs that count as one today always are. */
export const LEAST_PROBABILITY = 0.1;

/** How many records the shares of the table, or of an unlisted name, stand for beside the roster's own. */
export const SMOOTHING = 200;
export const UNLISTED_SHARE = { family: 0.0005, given: 0.002 };

/**
 * m and u of each level of a person's name; `u: null` = the share of the name itself. The other u are how often two
 * people drawn from a real list agree so far by chance: the larger of They Rule 2004 and the Irish boards, rounded up.
 */
export const FAMILY = {
  family_equal: { m: 0.9, u: null },
  family_part: { m: 0.03, u: null },
  family_similar: { m: 0.04, u: 0.0007 },
  family_differs: { m: 0.03, u: 0.95 },
} as const;

export const GIVEN = {
  given_equal: { m: 0.74, u: null },
  given_form: { m: 0.08, u: null },
  given_initial: { m: 0.08, u: 0.07 },
  given_part: { m: 0.04, u: 0.006 },
  given_similar: { m: 0.04, u: 0.0008 },
  given_differs: { m: 0.02, u: 0.9 },
} as const;

/** Second given names and initials: in addition to the given name's own weight, in bits. */
export const SECOND_GIVEN = { second_given_equal: 3, second_given_missing: -0.7, second_given_differs: -4 } as const;

/** A name written the other way round, a family name of two words: how much less usual, in bits. */
export const REVERSED = -2.3;
export const TWO_WORD_FAMILY = -1.5;

/** "Junior" here and "senior" there, or on one side alone. */
export const GENERATION = { generation_differs: -18, generation_missing: -1.5 } as const;

/** Similarity of Jaro-Winkler from which two words are taken for one with a slip, and the fewest letters. */
export const SIMILAR = 0.9;
export const SIMILAR_LETTERS = 4;

/** What surrounds two person records. */
export const CONTEXT = {
  /** m of a common place; u is the place's share among the boards, at least `leastShare`. */
  place: { m: 0.65, leastShare: 0.05, differs: -1.2 },
  profession: { same: 3, differs: -1 },
  represents: { same: 4.5, differs: -1.5 },
  language: { same: 0.7, differs: -1.5 },
  /** The two boards share somebody else, or are tied otherwise; and not. */
  boards_linked: { yes: 3, no: -0.3 },
  /** Both on one list of one board at once: a list seldom names somebody twice. */
  listed_together: -6,
  /** No common or neighbouring time: years between the two, and bits. */
  dates: { apart: 20, bits: -3 },
  /** A rule says that one person cannot sit on both. */
  structural_zero: -7,
} as const;

/** Organizations: levels of the name (m; u by the words that agree) and what surrounds it, in bits. */
export const ORGANIZATION = {
  name: { equal: 0.6, other: 0.2, initials: 0.08, part: 0.12 },
  /** Bits of a name that agrees cannot exceed this: names are given with others in mind. */
  mostNameBits: 18,
  initialsBits: 8,
  numbers_differ: -9,
  place: { m: 0.9, leastShare: 0.02, differs: -5 },
  email: { same: 9, differs: -0.5 },
  website: { same: 7, differs: -0.5 },
  phone: { same: 7, differs: -0.5 },
  postal_code: { same: 4, differs: -1 },
  register: { same: 24, differs: -6 },
  type: { same: 0.7, differs: -2 },
  people_shared: { same: 4, differs: -0.3 },
  parent: -5,
} as const;

/** Blocks larger than this are cut by a further key; pairs of one name beyond it are taken in a row. */
export const LARGEST_BLOCK = 60;
