import type { MailOwed } from "#domain/commit.ts";
import type { Follow } from "#promises/act.ts";
import { type Submission, text } from "#promises/deciding/guards/guard.ts";
import { toStaff } from "#promises/deciding/telling/mails.ts";
import type { Placement } from "#streams/placement/state.ts";

/** An allegation goes to the headteacher; one about the headteacher to the chair of governors, never to the person (catalogue 1N). */
const allegationTo = (p: Placement, s: Submission<"concern-sorted">): readonly MailOwed[] => {
  const about = text(s, "allegation");
  if (about === "adult") return [toStaff(p, "headteacher", "allegation", s)];
  return about === "headteacher" ? [toStaff(p, "governor-chair", "allegation", s)] : [];
};

/** Only a concern about the provider suspends the placement (catalogue O100, 1N). */
const sorted: Follow<"concern-sorted"> = ({ placement: p }, s) => ({
  events: text(s, "about") === "provider" && !p.frozen ? [{ type: "frozen", reason: "concern" }] : [],
  owes: [
    ...(text(s, "about") === "provider" && !p.frozen ? [toStaff(p, "ap-lead", "suspended", s)] : []),
    ...allegationTo(p, s),
  ],
});

export const concernSortedFollows: Follow<"concern-sorted"> = sorted;
