import type { MailOwed } from "#domain/commit.ts";
import type { Facts } from "#domain/obligations/obligation.ts";
import type { LetterId } from "#ids/letter-id.ts";
import { authorityContact } from "../authority.ts";
import type { PlacementEvent } from "../events.ts";
import { recordsOf } from "../life.ts";
import type { Placement } from "../state.ts";
import { type Submission, text } from "./guarding.ts";
import { tellParents } from "./telling-parents.ts";

type Following = { readonly events: readonly PlacementEvent[]; readonly owes: readonly MailOwed[] };

const numberOf = (p: Placement, s: Submission): number => recordsOf(p, s.form).length + 1;

const owed = (
  p: Placement,
  notice: LetterId,
  to: string,
  s: Submission,
  facts: MailOwed["facts"] = {},
): MailOwed => ({
  key: `${p.id}-${notice}-${numberOf(p, s)}-${to}`,
  notice,
  to,
  facts: { placement: p.id, ...facts },
});

/** To the parents, by e-mail or on paper. */
const toParents = (p: Placement, notice: LetterId, s: Submission): Following =>
  tellParents(p, { notice, key: `${p.id}-${notice}-${numberOf(p, s)}`, facts: { placement: p.id } });

/** The headteacher’s decision is the placement’s, and goes to the parents in writing (catalogue O117; WBS 10.4). */
const flexiDecided = ({ placement: p }: Facts, s: Submission): Following => {
  const told = toParents(p, "flexi-decision", s);
  const decision: PlacementEvent = {
    type: "form-submitted",
    form: "decision",
    answers: s.answers,
    words: {},
  };
  return { events: [decision, ...told.events], owes: told.owes };
};

/** Notice of either side is the end of it, on the day that was worked out (catalogue O118; WBS 10.6). */
const flexiWithdrawn = ({ placement: p }: Facts, s: Submission): Following => {
  const why = text(s, "by") === "parents" ? "parents-withdrew" : "school-withdrew";
  const answers = { "last-day": text(s, "last-day"), why };
  const told = toParents(p, "flexi-ending", s);
  return {
    events: [{ type: "form-submitted", form: "end", answers, words: {} }, ...told.events],
    owes: told.owes,
  };
};

/** The notice to the authority, where its contact takes it by e-mail (catalogue O116, O118). */
const reported = ({ placement: p }: Facts, s: Submission): Following => {
  const contact =
    text(s, "how") === "email" && text(s, "what") !== "return" ? authorityContact(p) : undefined;
  return {
    events: [],
    owes: contact ? [owed(p, "timetable-notice", contact.id, s, { what: text(s, "what") })] : [],
  };
};

/** What follows at once from the forms of the school’s own timetables. */
export const ownTimetableFollows: Readonly<Record<string, (f: Facts, s: Submission) => Following>> = {
  "flexi-decision": flexiDecided,
  "flexi-withdrawn": flexiWithdrawn,
  "timetable-report": reported,
};
