import { longDate } from "#domain/calendar/date-words.ts";
import { addSchoolDays } from "#domain/calendar/school-days.ts";
import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Obligation } from "../obligations/obligation.ts";
import { obligationsOf } from "../obligations/obligations-of.ts";

/** What the headteacher may let wait: process that is still owed. Law and safety are never waived (catalogue 1N). */
export const waivable = (f: Facts): readonly Obligation[] =>
  obligationsOf(f).filter((o) => o.blocks === "process" && (o.state === "owed" || o.state === "asked"));

/** The last day to which a waiver may run: so many school days from today (`waiver.maxSchoolDays`). */
export const longestWaiver = (f: Facts): string | undefined => {
  const days = f.rules.settings["waiver.maxSchoolDays"].value;
  const found = f.placement.calendar && addSchoolDays(f.placement.calendar, f.today, days);
  return found?.kind === "found" ? found.date : undefined;
};

/** Lets a process obligation wait until a day, with a reason in the vault. */
export const waive = (f: Facts, key: string, until: string, words: Words): Decision<PlacementEvent> => {
  const asked = obligationsOf(f).find((o) => o.key === key);
  if (asked?.blocks === "law-or-safety") return refuse("Law and safety cannot be waived.", "obligation");
  if (!waivable(f).some((o) => o.key === key)) return refuse("This is not owed any more.", "obligation");
  const last = longestWaiver(f);
  if (!last)
    return refuse("The school's calendar does not reach that far. Enter the term dates first.", "until");
  if (until < f.today) return refuse("The last day must be today or later.", "until");
  return until > last
    ? refuse(`A waiver may run until ${longDate(last)} at the longest.`, "until")
    : decided([{ type: "waived", key, until, words }]);
};
