import type { Option } from "#contracts/form.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { Clock, ClockWhat } from "#streams/matters/clocks.ts";
import type { Asker, Authority, Holding, MatterKind, Outcome, Step } from "#streams/matters/events.ts";
import { longDate } from "#ui/dates.ts";

export const kindTitles: Readonly<Record<MatterKind, string>> = {
  access: "Request to see data",
  rectification: "Request to put data right",
  erasure: "Request to erase data",
  objection: "Objection to a use of data",
  complaint: "Complaint about data",
  breach: "Breach of data",
};

/** What the law asks on each, as whoever opens one reads it. */
export const kindLeads: Readonly<Record<MatterKind, string>> = {
  access: "Answer within one month of the day it came, with a copy of everything that is theirs.",
  rectification: "Answer within one month. Where the law asks it, what stood there before is kept beside it.",
  erasure: "Answer within one month. What the law asks the school to keep stays, and they are told why.",
  objection: "Answer within one month. The use stops meanwhile, unless the school has a compelling reason.",
  complaint: "Acknowledge it within 30 days of the day it came, look into it, and answer.",
  breach: "Tell the regulator within 72 hours of when the school knew, unless a risk to people is unlikely.",
};

export const clockTitles: Readonly<Record<ClockWhat, string>> = {
  answer: "Answer it",
  identity: "Waits for proof of who they are",
  acknowledge: "Tell them that the school has it",
  outcome: "Look into it and answer it",
  regulator: "Tell the Information Commissioner, or record why not",
  people: "Tell the people concerned, or record why not",
  close: "Record how it ended",
};

/** Until when, in words. */
export const dueWords = ({ by, due }: Clock): string =>
  by ? `by ${longTime(by)}` : due ? `by ${longDate(due)}` : "without undue delay";

export const stepTitles: Readonly<Record<Step, string>> = {
  acknowledged: "Acknowledged",
  "identity-asked": "Asked to prove who they are",
  "identity-proven": "Proved who they are",
  noted: "Noted",
};

export const outcomeTitles: Readonly<Record<Outcome, string>> = {
  given: "They got everything that is theirs",
  "in-part": "In part",
  refused: "Refused",
  withdrawn: "They have withdrawn it",
  "put-right": "Put right",
  erased: "Erased",
  stopped: "The use has stopped",
  upheld: "The complaint was right",
  "not-upheld": "The complaint was not right",
  "dealt-with": "Dealt with",
  "no-breach": "It was no breach",
};

export const outcomeOptions = (outcomes: readonly Outcome[]): readonly Option[] =>
  outcomes.map((value) => ({ value, label: outcomeTitles[value] }));

export const askerTitles: Readonly<Record<Asker, string>> = {
  themselves: "The person themselves",
  parent: "A parent or carer",
  representative: "Somebody who acts for them",
  "somebody-else": "Somebody else",
};

export const authorityTitles: Readonly<Record<Authority, string>> = {
  "pupil-agrees": "The pupil understands, and agrees",
  "pupil-too-young": "The pupil does not yet understand, and it is in the pupil’s interest",
  order: "A court order or a power by law",
};

export const holdingTitles: Readonly<Record<Holding, string>> = {
  "others-words": "Somebody else’s own words or answers, who has not agreed",
  "about-others": "It tells of somebody else as well",
  "serious-harm": "It would be likely to cause serious harm to somebody",
  "child-abuse": "Data on child abuse, not in the child’s interest to give",
  legal: "Advice of lawyers, or an inquiry that it would harm",
  "confidential-reference": "A confidential reference",
};
