/**
 * What the record answers by the time that a form of a first placement is opened, and where: counted as asked twice while it
 * stands there as a question.
 */
export const heldBy: Readonly<Record<string, readonly string[]>> = {
  /** Policy: how often it is reviewed. */
  meeting: ["review-every"],
  /** The provider's day; the end from the weeks of the referral. */
  timetable: ["end", "starts-at", "break-from", "break-to", "ends-at"],
  /** The outcomes that the referral intends. */
  plan: ["objectives"],
  /** The first review. */
  "risk-assessment": ["next-on"],
  /** The school's numbers, and who is key contact. */
  "school-link": [
    "dsl-name",
    "dsl-phone",
    "deputy-name",
    "deputy-phone",
    "lado-name",
    "lado-phone",
    "contact-name",
    "contact-phone",
  ],
  /** The provider's own words on its policies. */
  "checks-judged": [
    "policy-safeguarding-version",
    "policy-safer-recruitment-version",
    "policy-health-and-safety-version",
    "policy-behaviour-version",
    "policy-anti-bullying-version",
    "policy-attendance-version",
    "policy-data-protection-version",
    "policy-complaints-version",
  ],
  /** Who is signed in, the provider's person, the route's lawful basis. */
  "information-shared": ["by", "to", "basis"],
  /** The local authority of the school. */
  "la-notice": ["to"],
  /** Contacts, needs of the referral and the statuses, the risk assessment. */
  "emergency-sheet": [
    "first-name",
    "first-phone",
    "second-known",
    "needs-known",
    "needs",
    "risks-known",
    "risks",
  ],
  /** Referral, plan, provider, policy and plan of reviews. */
  letter: [
    "purpose",
    "reasons",
    "objectives",
    "report-to",
    "report-to-role",
    "responsible",
    "responsible-role",
    "review-how",
    "review-with",
  ],
  /** The timetable's first day, and who answered the provider's register. */
  arrival: ["on", "confirmed-by"],
};

/** What besides is known of a second pupil at the same provider: price and budget of the placement before. */
export const heldBySecond: typeof heldBy = { provider: ["weekly-cost", "budget-line"] };
