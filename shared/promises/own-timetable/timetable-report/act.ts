import type { MailOwed } from "#domain/commit.ts";
import type { LetterId } from "#ids/letter-id.ts";
import type { Follow, Following } from "#promises/act.ts";
import { timesOf } from "#promises/deciding/following-from.ts";
import { type Submission, text } from "#promises/deciding/guards/guard.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { authorityContact } from "#streams/placement/notice/authority.ts";
import type { Placement } from "#streams/placement/state.ts";

const owed = (
  p: Placement,
  notice: LetterId,
  to: string,
  s: Submission<"timetable-report">,
  facts: MailOwed["facts"] = {},
): MailOwed => ({
  key: `${p.id}-${notice}-${timesOf(p, s.form)}-${to}`,
  notice,
  to,
  facts: { placement: p.id, ...facts },
});

/** The notice to the authority, where its contact takes it by e-mail (catalogue O116, O118). */
const reported = ({ placement: p }: Facts, s: Submission<"timetable-report">): Following => {
  const contact =
    text(s, "how") === "email" && text(s, "what") !== "return" ? authorityContact(p) : undefined;
  return {
    events: [],
    owes: contact ? [owed(p, "timetable-notice", contact.id, s, { what: text(s, "what") })] : [],
  };
};

export const timetableReportFollows: Follow<"timetable-report"> = reported;
