import type { Follow } from "#promises/act.ts";
import { type Submission, text } from "#promises/deciding/guards/guard.ts";
import { mails, toParents } from "#promises/deciding/telling/mails.ts";
import { concernFrom } from "#promises/deciding/unsafe.ts";

/** Parents read by when it is held, or why not and how to go on; what others asked for is answered to them by word. */
const fromFamily = (s: Submission<"review-requested">): boolean =>
  ["parent", "pupil"].includes(text(s, "from"));

/** A request that is about safety goes to the safeguarding lead at once; the answer goes to the parents either way. */
export const reviewRequestedFollows: Follow<"review-requested"> = (f, s) => {
  const concern = concernFrom(f, s.form, s.answers);
  const told = fromFamily(s) ? toParents(f, "review-declined", s) : mails([]);
  return { events: [...concern.events, ...told.events], owes: [...concern.owes, ...told.owes] };
};
