import type { Temporal } from "temporal-polyfill";
import { zone } from "#domain/calendar/london.ts";
import { refuse } from "#domain/decision.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { type AnswerText, answerIn, type FieldOf } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Follow, Following } from "../act.ts";
import type { Guard, Submission } from "./guards/guard.ts";

/** Answers that say that a child may not be safe, is not where they should be, or is afraid (KCSIE; ECC 8). */
const unsafeAnswers: { readonly [K in FieldOf<FormId>]?: AnswerText<FormId, K> } = {
  safe: "no",
  attending: "no",
  "feels-safe": "no",
  well: "worry",
  safety: "yes",
};

/** Whether a record finds that the child may not be safe. */
export const findsUnsafe = (answers: FormAnswers): boolean =>
  Object.entries(unsafeAnswers).some(([field, answer]) => answers[field] === answer);

/** Such a record says what the safeguarding lead decided or was told: nothing goes on as if nothing had been found. */
export const dslHeard: Guard = (_f, s) =>
  findsUnsafe(s.answers) && answerIn(s, "dsl") === undefined
    ? refuse(
        "The pupil is not safe, does not attend, or is afraid. Ring the safeguarding lead now, and say what they decided or were told.",
        "dsl",
      )
    : undefined;

const clockOf = (now: Temporal.Instant): string =>
  now.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });

/**
 * The concern that such a record raises by itself: the safeguarding lead is alerted at once, acknowledges and sorts it,
 * and the deputy is alerted where they do not (catalogue O100, O124).
 */
export const concernFrom = (f: Facts, form: FormId, answers: FormAnswers): Following => {
  if (!findsUnsafe(answers)) return { events: [], owes: [] };
  const { placement: p, now, today } = f;
  const byWord = answers.dsl === undefined ? "no" : "yes";
  const raised: PlacementEvent = {
    type: "form-submitted",
    form: "concern",
    answers: { on: today, at: clockOf(now), "by-word": byWord, "found-in": form },
    words: {},
  };
  return {
    events: [raised],
    owes: [
      {
        key: `${p.id}-concern-${recordsOf(p, "concern").length + 1}-dsl`,
        notice: "staff-notice",
        to: "role:dsl",
        facts: { placement: p.id, what: "concern" },
      },
    ],
  };
};

/** What follows from a record by which a child may turn out not to be safe. */
export const unsafeFollows: Follow = (f, s: Submission) => concernFrom(f, s.form, s.answers);
