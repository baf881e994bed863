/** What has happened on a placement, by what its mail is about; never whom it is about. */
export const placementTasks: Readonly<Record<string, string>> = {
  answer: "A parent has answered",
  "decision-to-confirm": "A decision waits for you: say whether you agree",
  "decision-not-agreed": "A decision was not agreed by all who take it: please decide it anew together",
  direction: "A direction waits for the governing body’s decision",
  "review-reply": "Somebody cannot come to a review, or has a question about it",
  "family-asked": "Somebody has asked the school something, on a page of their own",
  "family-complained": "Somebody has complained, on a page of their own: please look into it",
  talk: "Somebody would like to talk before signing: please ring",
  overdue: "Something is overdue",
  "overdue-safety": "A safeguarding matter is overdue: please see to it at once",
  bounced: "A mail could not be delivered: please reach the person in another way",
  ended: "A placement has ended",
  concern: "The safeguarding lead is needed at once",
  "concern-told": "Somebody outside the school has told of something about safety: please read it now",
  "concern-nobody":
    "Nobody has taken a safeguarding concern: please ring the safeguarding lead now, and press “I am on it”",
  "concern-unacknowledged": "The safeguarding lead has not answered: you are needed at once",
  "concern-at-provider": "A concern about a provider: see to another placement there",
  "concern-beside": "A concern was sorted on another placement of this pupil: see to this one too",
  allegation: "A safeguarding matter needs you: please ring the safeguarding lead",
  suspended: "A placement is suspended: the safeguarding lead will tell you more",
  incident: "A serious incident needs a decision",
  "letter-again": "Sessions have changed: the letter to the parents is issued again",
  "provider-answer": "A provider has answered",
  "provider-faulted": "A provider may not be used as it is: please see to a placement there",
  "attendance-fell": "A pupil’s attendance at a provider has fallen: please act on it",
  "rights-changed": "The rights of a pupil have changed: please look at the placement again",
};

/** What cannot wait, since a child's safety is at stake: such a mail has a subject of its own. */
export const aboutSafety: readonly string[] = [
  "overdue-safety",
  "concern",
  "concern-told",
  "concern-unacknowledged",
  "concern-nobody",
  "concern-at-provider",
  "concern-beside",
  "allegation",
  "incident",
  "told-incident",
  "told-unchecked",
  "told-safety",
];

/** What a provider has told by its page, goes on after its name; never a child's name. */
export const providerNews: Readonly<Record<string, string>> = {
  "told-staff": "has told of a change among its staff: please have their checks confirmed",
  "told-site": "has told of another address or site: please look at its record and the risks",
  "told-unchecked": "has told of new staff whose checks are not done: ring before they work with a pupil",
  "told-safety": "has told of something about safety: please read it now, and ring",
  "told-address":
    "may have another address for mails: another school of the trust says so, please confirm it",
  "told-fault": "was found wanting by a school of the trust: please read what was found, and decide",
  "fault-here": "was found wanting by this school: please read what was found, and who is there",
  "told-incident": "has told of a serious incident: please ring, and decide on it",
};

/** What became of the question how many full-time pupils a provider has, goes on after its name. */
export const rollNews: Readonly<Record<string, string>> = {
  "roll-silent": "has not told how many full-time pupils it has: please ring",
  "roll-bounced": "could not be asked by mail how many full-time pupils it has: please ring",
};

/** What of a provider lapses. */
export const lapsing: Readonly<Record<string, string>> = {
  insurance: "insurance",
  certificates: "certificates",
  checks: "this school’s own checks",
  "risk-assessment": "risk assessment",
  audit: "signed audit",
  roll: "count of its full-time roll",
  "registration-report": "report to the authority",
  rating: "judgement of quality",
};

export const taskWords = {
  placement: "A placement needs you",
  provider: "A provider",
  needsYou: "needs you",
  lapse: (provider: string, what: string, lapsed: boolean) =>
    `${provider}: ${what} ${lapsed ? "has lapsed" : "ends soon"}`,
  rolesAsked: "A member of staff is to have roles that two people give: please say whether that is right",
  handedOn: (by: string, title: string) => `${by} has handed this on to you: ${title}`,
  overdueDuty: (title: string) => `Overdue: ${title}`,
  summary: "Attendance at providers: the summary is ready",
  overdueDuties: (count: number) => `Duties of the school: ${count} overdue`,
};
