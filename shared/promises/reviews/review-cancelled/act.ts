import type { Follow } from "#promises/act.ts";
import { countOf, timesOf } from "#promises/deciding/following-from.ts";
import { text, ticked } from "#promises/deciding/guards/guard.ts";
import { mails } from "#promises/deciding/telling/mails.ts";
import { toThoseInvited } from "#promises/deciding/telling/meetings.ts";
import { ticksIn } from "#streams/placement/recorded.ts";
import { plannedMeetings } from "#streams/placement/reviews/meetings.ts";

/** Everybody who was asked last hears that it is off. */
export const reviewCancelledFollows: Follow<"review-cancelled"> = ({ placement: p, today }, s) => {
  const meeting = plannedMeetings(p).find(({ kind }) => kind === text(s, "kind"));
  const nth = String(countOf(p, s.form));
  return meeting
    ? toThoseInvited(p, {
        notice: "review-cancelled",
        key: `${p.id}-review-cancelled-${s.form}-${timesOf(p, s.form)}`,
        facts: { placement: p.id, form: s.form, nth },
        invited: ticksIn(meeting.now, "invited"),
        givenOn: ticked(s, "told").includes("paper") ? today : undefined,
      })
    : mails([]);
};
