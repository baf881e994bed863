import type { MailOwed } from "#domain/commit.ts";
import type { Follow } from "#promises/act.ts";
import { timesOf } from "#promises/deciding/following-from.ts";
import type { Submission } from "#promises/deciding/guards/guard.ts";
import { authorityContact } from "#streams/placement/notice/authority.ts";
import type { Placement } from "#streams/placement/state.ts";
import { toldNext } from "./telling.ts";

/** The notice to the authority goes to its contact, where that one takes notices by e-mail (catalogue O59). */
const toAuthority = (p: Placement, s: Submission<"la-notice">): readonly MailOwed[] => {
  const contact = s.answers.how === "email" ? authorityContact(p) : undefined;
  return contact
    ? [
        {
          key: `${p.id}-la-notice-${timesOf(p, "la-notice")}`,
          notice: "la-notice",
          to: contact.id,
          facts: { placement: p.id, what: toldNext(p)?.what ?? "start" },
        },
      ]
    : [];
};

export const laNoticeFollows: Follow<"la-notice"> = (f, s) => ({
  events: [],
  owes: toAuthority(f.placement, s),
});
