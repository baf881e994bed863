/** Statuses of a pupil that give more rights, or more people to be told (catalogue O11 to O13, O60, O77, O78, O129). */
export const rightsStatuses = ["ehcp", "looked-after", "social-worker", "welfare-service", "semh"] as const;

export type RightsStatus = (typeof rightsStatuses)[number];

/** What having a status is called on a timeline: "now: …", "no longer: …". */
const statusWords: Readonly<Record<string, string>> = {
  ehcp: "education, health and care plan",
  "looked-after": "looked after by the local authority",
  "kinship-care": "lives in kinship care",
  "social-worker": "has a social worker",
  "welfare-service": "open to the pupil welfare service",
  semh: "social, emotional and mental health needs",
  "free-school-meals": "entitled to free school meals",
  "send-support": "SEN support",
};

export const statusWord = (status: string): string => statusWords[status] ?? status;

export const givesRights = (status: string): boolean => rightsStatuses.some((each) => each === status);
