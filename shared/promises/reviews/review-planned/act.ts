import type { Follow, Following } from "#promises/act.ts";
import { countOf, timesOf } from "#promises/deciding/following-from.ts";
import { type Submission, text, ticked } from "#promises/deciding/guards/guard.ts";
import { onlyTo, readersOf, toThoseInvited } from "#promises/deciding/telling/meetings.ts";
import { ticksIn } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { plannedMeetings } from "#streams/placement/reviews/meetings.ts";
import type { Placement } from "#streams/placement/state.ts";

/** Those whom the plan before asked, and this one does not: for them the meeting is off. */
const noLongerAsked = (p: Placement, s: Submission<"review-planned">, asked: Following): Following => {
  const before = plannedMeetings(p).find(({ kind }) => kind === text(s, "kind"))?.now;
  if (!before) return { events: [], owes: [] };
  const nth = recordsOf(p, s.form).indexOf(before) + 1;
  const told = toThoseInvited(p, {
    notice: "review-cancelled",
    key: `${p.id}-review-cancelled-${s.form}-${timesOf(p, s.form)}`,
    facts: { placement: p.id, form: s.form, nth: String(nth) },
    invited: ticksIn(before, "invited"),
  });
  const still = readersOf(asked);
  return onlyTo(told, (to) => !still.includes(to));
};

const invitations: Follow<"review-planned"> = ({ placement: p, today }, s) => {
  const notice = text(s, "kind") === "formal" ? "formal-review" : "review-invitation";
  const nth = String(countOf(p, s.form));
  const asked = toThoseInvited(p, {
    notice,
    key: `${p.id}-${notice}-${s.form}-${timesOf(p, s.form)}`,
    facts: { placement: p.id, form: s.form, nth },
    invited: ticked(s, "invited"),
    givenOn: ticked(s, "told").includes("paper") ? today : undefined,
  });
  const off = noLongerAsked(p, s, asked);
  return { events: [...asked.events, ...off.events], owes: [...asked.owes, ...off.owes] };
};

export const reviewPlannedFollows: Follow<"review-planned"> = invitations;
