import type { Follow } from "#promises/act.ts";
import { type Submission, text } from "#promises/deciding/guards/guard.ts";
import { mails, toParents } from "#promises/deciding/telling/mails.ts";
import { concernFrom } from "#promises/deciding/unsafe.ts";

/** Parents read why none is held, and how to go on; what others asked for is answered to them by word. */
const declined = (s: Submission<"review-requested">): boolean =>
  text(s, "answer") === "decline" && ["parent", "pupil"].includes(text(s, "from"));

/** A request that is about safety goes to the safeguarding lead at once; a refusal goes to the parents with its reason. */
export const reviewRequestedFollows: Follow<"review-requested"> = (f, s) => {
  const concern = concernFrom(f, s.form, s.answers);
  const told = declined(s) ? toParents(f, "review-declined", s) : mails([]);
  return { events: [...concern.events, ...told.events], owes: [...concern.owes, ...told.owes] };
};
