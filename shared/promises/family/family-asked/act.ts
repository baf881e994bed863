import type { Follow } from "#promises/act.ts";
import { timesOf } from "#promises/deciding/following-from.ts";
import { mails } from "#promises/deciding/telling/mails.ts";

/** Whoever leads the placement hears of it; a complaint about the lead is found by the headteacher on the same list. */
export const familyAskedFollows: Follow<"family-asked"> = ({ placement: p }, s) =>
  mails([
    {
      key: `${p.id}-family-asked-${timesOf(p, s.form)}`,
      notice: "staff-notice",
      to: s.answers.what === "complaint" ? "role:headteacher" : "role:ap-lead",
      facts: { placement: p.id, what: s.answers.what === "complaint" ? "family-complained" : "family-asked" },
    },
  ]);
