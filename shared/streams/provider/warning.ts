import type { MailOwed } from "#domain/commit.ts";
import { type Decision, decided } from "#domain/decision.ts";
import type { Lapse } from "./lapses.ts";
import type { SignOff } from "./sign-off.ts";
import type { SignOffEvent } from "./sign-off-events.ts";

/** What a mail of warning says of one thing: `{what}/{until}/{days}`; 0 days once it has lapsed. */
const markOf = (lapse: Lapse): string | undefined => {
  if (lapse.until === "" || lapse.warnAt === undefined) return undefined;
  return `${lapse.what}/${lapse.until}/${lapse.state === "lapsed" ? 0 : lapse.warnAt}`;
};

/**
 * Tells the AP lead by one mail what of a provider lapses: 60, 30 and 7 days before, or as the setting has it, and once
 * it has lapsed (catalogue 4.1, `checks.warnDays`). What was told is not told again; `today` is an ISO London date.
 */
export const warnOfLapses = (s: SignOff, lapses: readonly Lapse[], today: string): Decision<SignOffEvent> => {
  const due = lapses.flatMap((lapse) => {
    const mark = markOf(lapse);
    return mark && !s.warned.includes(mark) ? [{ lapse, mark }] : [];
  });
  if (due.length === 0) return decided([]);
  const mail: MailOwed = {
    key: `lapse-${s.id}-${today}`,
    notice: "staff-notice",
    to: "role:ap-lead",
    facts: { what: "lapses", marks: due.map((d) => d.mark).join(" ") },
  };
  return decided(
    due.map(({ mark }): SignOffEvent => {
      const [what = "", until = "", days = "0"] = mark.split("/");
      return { type: "lapse-warned", what, until, days: Number(days) };
    }),
    [mail],
  );
};

/** What a mail of warning is about, read back from its facts. */
export const warnedIn = (
  mail: MailOwed,
): readonly { readonly what: string; readonly until: string; readonly lapsed: boolean }[] =>
  (mail.facts.marks ?? "").split(" ").flatMap((mark) => {
    const [what, until, days] = mark.split("/");
    return what && until ? [{ what, until, lapsed: days === "0" }] : [];
  });
