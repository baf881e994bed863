import type { Follow } from "#promises/act.ts";
import { timesOf } from "#promises/deciding/following-from.ts";
import { text } from "#promises/deciding/guards/guard.ts";
import { mails } from "#promises/deciding/telling/mails.ts";

/** A question, or that somebody cannot come, is told to whoever plans the review; that somebody comes needs nobody. */
export const reviewReplyFollows: Follow<"review-reply"> = ({ placement: p }, s) =>
  s.said.includes("question") || text(s, "coming") === "no"
    ? mails([
        {
          key: `${p.id}-review-reply-${timesOf(p, s.form)}`,
          notice: "staff-notice",
          to: "role:ap-lead",
          facts: { placement: p.id, what: "review-reply" },
        },
      ])
    : mails([]);
