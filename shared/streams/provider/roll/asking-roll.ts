import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { endOfDay } from "#domain/calendar/london.ts";
import { addSchoolDays, plusDays } from "#domain/calendar/school-days.ts";
import type { MailOwed } from "#domain/commit.ts";
import { type Decision, decided } from "#domain/decision.ts";
import type { ProviderEvent } from "../events.ts";
import type { Provider } from "../provider.ts";
import type { SignOff } from "../sign-off.ts";
import type { RollAsk, SignOffEvent } from "../sign-off-events.ts";

/** School days to answer in, and after which a reminder goes. The product’s own targets; no clause sets them. */
const days = { due: 10, nudges: [5, 9] } as const;

/** School days by the calendar; calendar days where it does not reach so far. */
const later = (calendar: SchoolCalendar, from: string, count: number): string => {
  const found = addSchoolDays(calendar, from, count);
  return found.kind === "found" ? found.date : plusDays(from, Math.ceil((count * 7) / 5));
};

/** ISO instant after which its mailed link is closed: an answer that comes weeks late is an answer all the same. */
export const rollLinkExpires = ({ due }: Pick<RollAsk, "due">): string =>
  endOfDay(plusDays(due, 60)).toString();

/** One school of the trust asks for all of them; the claim holds for the stretch in which it was made. */
export const claimRollAsk = (
  p: Provider,
  { school, on, round }: { readonly school: string; readonly on: string; readonly round: string },
): Decision<ProviderEvent> =>
  p.rollAsking && p.rollAsking.on >= round ? decided([]) : decided([{ type: "roll-asking", school, on }]);

const mail = (s: SignOff, round: string, notice: "roll-request" | "roll-reminder", count = 0): MailOwed => ({
  key: `roll-${s.id}-${round}${count > 0 ? `-${count}` : ""}`,
  notice,
  to: "provider",
  facts: { what: "roll", round },
});

export type RollMoment = {
  readonly round: string;
  /** ISO London date. */
  readonly today: string;
  readonly calendar: SchoolCalendar;
};

const again = (s: SignOff, ask: RollAsk, { today, calendar }: RollMoment): Decision<SignOffEvent> => {
  const { round } = ask;
  if (today > ask.due && !ask.escalated)
    return decided(
      [{ type: "roll-escalated", round }],
      [
        {
          key: `roll-silent-${s.id}-${round}`,
          notice: "staff-notice",
          to: "role:ap-lead",
          facts: { what: "roll-silent", round },
        },
      ],
    );
  const next = days.nudges[ask.nudges];
  if (next === undefined || today < later(calendar, ask.askedOn, next) || today > ask.due) return decided([]);
  return decided([{ type: "roll-nudged", round }], [mail(s, round, "roll-reminder", ask.nudges + 1)]);
};

/**
 * Asks a provider for its count once a term, reminds it twice, and tells the AP lead once when it stays silent (catalogue
 * O35). The caller knows that a count is owed still.
 */
export const tendRollAsk = (s: SignOff, moment: RollMoment): Decision<SignOffEvent> => {
  const { round, today, calendar } = moment;
  if (s.rollAsk?.round === round) return again(s, s.rollAsk, moment);
  return decided(
    [{ type: "roll-asked", round, askedOn: today, due: later(calendar, today, days.due) }],
    [mail(s, round, "roll-request")],
  );
};
