import { Temporal } from "temporal-polyfill";
import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { londonDate, londonInstant } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { MailOwed } from "#domain/commit.ts";
import type { Unsent } from "./outbox.ts";

/** When staff are told what can wait (London time), on weekdays: with the morning's mail, at noon, at the end of school. */
export const timesOfTelling = ["09:00", "12:00", "16:00"] as const;

/** What tells staff that something has come in, and that it is on their page: nobody is hurt by some hours, and all of it stands under “Today” at once. */
const newsOf: readonly string[] = [
  "answer",
  "attendance-fell",
  "decision-to-confirm",
  "letter-again",
  "provider-answer",
];

const isNews = ({ notice, facts }: MailOwed): boolean =>
  notice === "staff-notice" &&
  newsOf.includes(facts.what ?? "") &&
  (facts.what !== "answer" || facts.answer === "agree");

/** The first of the times of telling after a moment. */
export const nextTelling = (from: Temporal.Instant): Temporal.Instant => {
  for (let day = londonDate(from); ; day = plusDays(day, 1)) {
    if (weekdayOf(day) > 5) continue;
    for (const time of timesOfTelling) {
      const at = londonInstant(day, time);
      if (Temporal.Instant.compare(at, from) > 0) return at;
    }
  }
};

/** Whether a mail is news that stays in the outbox until the next time of telling, or until another mail goes to staff. */
export const waitsForOthers = (
  { mail, owedAt }: Pick<Unsent, "mail" | "owedAt">,
  now: Temporal.Instant,
): boolean => isNews(mail) && Temporal.Instant.compare(now, nextTelling(Temporal.Instant.from(owedAt))) < 0;
