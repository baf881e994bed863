import { initialsOf } from "../../contracts/people.ts";
import { type Composer, placementUrl } from "./context.ts";

const happened: Readonly<Record<string, string>> = {
  answer: "A parent has answered",
  overdue: "Something is overdue",
  bounced: "A mail could not be delivered: please reach the person in another way",
  ended: "A placement has ended",
};

/** What needs a member of staff, in words that say nothing about the pupil but initials. */
export const staffNoticeFacts: Composer = async (deps, c, mail) => ({
  schoolName: c.schoolRecord.name,
  tasks: [
    {
      what: happened[mail.facts.what ?? ""] ?? "A placement needs you",
      initials: initialsOf(c.pupil),
      link: placementUrl(deps, c),
    },
  ],
  allTasks: `${deps.settings.publicUrl}/today`,
});
