import { initialsOf } from "#contracts/people.ts";
import type { MailOwed } from "#domain/commit.ts";
import type { Deps } from "#ports/host.ts";
import { toldInOneMail } from "../mail/told-in-one-mail.ts";
import { type Composer, type Context, placementUrl } from "./context.ts";
import { overdueTasks, type StaffTask } from "./overdue.ts";

const happened: Readonly<Record<string, string>> = {
  answer: "A parent has answered",
  direction: "A direction waits for the governing body’s decision",
  talk: "Somebody would like to talk before signing: please ring",
  overdue: "Something is overdue",
  "overdue-safety": "A safeguarding matter is overdue: please see to it at once",
  bounced: "A mail could not be delivered: please reach the person in another way",
  ended: "A placement has ended",
  concern: "The safeguarding lead is needed at once",
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

/** Governors may open the one case that they are named for, and nothing else of the pupil. */
const approvalUrl = (deps: Deps, c: Context): string =>
  `${deps.settings.publicUrl}/approvals/${c.placement.id}`;

/** The chair of governors may open one page of a placement alone: the one about the allegation. */
const linkOf = (deps: Deps, c: Context, mail: MailOwed): string => {
  if (mail.facts.what === "direction") return approvalUrl(deps, c);
  return mail.to === "role:governor-chair" ? `${placementUrl(deps, c)}/allegation` : placementUrl(deps, c);
};

const tasksOf = async (deps: Deps, c: Context, told: MailOwed): Promise<readonly StaffTask[]> => {
  const late = told.facts.what === "overdue" ? await overdueTasks(deps, c, told) : [];
  if (late.length > 0) return late;
  const what = happened[told.facts.what ?? ""] ?? "A placement needs you";
  return [{ what, initials: initialsOf(c.pupil), link: linkOf(deps, c, told) }];
};

/** What needs a member of staff, in words that say nothing about the pupil but initials. */
export const staffNoticeFacts: Composer = async (deps, c, mail) => {
  const told = await toldInOneMail(deps, c, mail);
  const tasks = await Promise.all(told.map((each) => tasksOf(deps, c, each)));
  return {
    schoolName: c.schoolRecord.name,
    tasks: tasks.flat(),
    allTasks: `${deps.settings.publicUrl}/today`,
  };
};
