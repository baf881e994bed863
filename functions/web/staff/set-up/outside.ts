import { enterOutsideFrom, outsideAnswers } from "#casework/school/record/outside.ts";
import {
  type OutsideId,
  outsideFields,
  outsideIds,
  outsideTitles,
  outsideUses,
} from "#contracts/forms/school/outside.ts";
import type { StaffPage } from "#door/context.ts";
import type { OneForm } from "../forms/one-form.tsx";
import { begunFrom, savedBy, schoolNow, senderOf } from "./record-form.ts";

const pageOf = (who: OutsideId): OneForm => ({
  title: outsideTitles[who],
  lead: outsideUses[who],
  submit: "Save",
  fields: outsideFields[who],
  action: `/school/outside/${who}`,
  back: { href: "/school#outside", text: "Back to how the school is set up" },
});

/** Whom the school writes to or rings outside: a page each. */
export const outsidePages: readonly StaffPage[] = outsideIds.map((who) => {
  const page = pageOf(who);
  return {
    path: page.action,
    action: "school.write",
    doc: { summary: `How the school reaches: ${outsideTitles[who]}`, form: page.fields },
    get: async (c) => begunFrom(c, page, outsideAnswers((await schoolNow(c)).record, who)),
    post: (c, sent) =>
      savedBy(c, sent, page, (a) => enterOutsideFrom(c.deps, senderOf(c, sent), who, a), "/school#outside"),
  };
});
