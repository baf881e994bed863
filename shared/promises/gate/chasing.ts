import { Temporal } from "temporal-polyfill";
import { endOfDay, londonDate, londonInstant } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import type { LetterId } from "#ids/letter-id.ts";
import type { Ask } from "#streams/placement/asks.ts";
import type { PlacementEvent, Purpose } from "#streams/placement/events/events.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { nothing, type Tending } from "#streams/placement/tending.ts";
import { schoolDaysAfter, targets } from "../obligations/targets.ts";

/** One kind of question: how its mails are called, who is told when no answer comes, how long one has. */
export type Manner = {
  readonly purpose: Purpose;
  readonly request: LetterId;
  readonly reminder: LetterId;
  readonly escalation: LetterId;
  /** School days to answer. */
  readonly answerIn: number;
};

/** Reminders and escalations go out in the morning of a school day, never at night. */
const morning = "08:30";

const mail = (f: Facts, notice: LetterId, to: string, ask: string, count = 0): MailOwed => ({
  key: `${ask}-${notice}${count ? `-${count}` : ""}`,
  notice,
  to,
  facts: { placement: f.placement.id, ask },
});

const dayOf = (instant: string): string => londonDate(instant);

export type Asking = {
  readonly to: string;
  readonly mailed: boolean;
  readonly round?: string;
  readonly due?: string;
};

/** Puts a question to one person; its mail is owed where mail reaches them. `due`: an ISO date, else by the manner. */
export const putQuestion = (f: Facts, manner: Manner, { to, mailed, round, due: by }: Asking): Tending => {
  const count = f.placement.asks.filter((a) => a.purpose === manner.purpose && a.to === to).length + 1;
  const id = `${f.placement.id}-${manner.purpose}-${to}-${count}`;
  const { calendar } = f.placement;
  const earliest = schoolDaysAfter(calendar, f.today, 1, "asking").date;
  const due =
    by && by > earliest
      ? by
      : by
        ? earliest
        : schoolDaysAfter(calendar, f.today, manner.answerIn, "asking").date;
  const expires = schoolDaysAfter(calendar, due, targets.linkLifeAfterDue, "the answer was due").date;
  const asked: PlacementEvent = {
    type: "asked",
    ask: id,
    purpose: manner.purpose,
    to,
    due: endOfDay(due).toString(),
    expires: endOfDay(expires).toString(),
    ...(round === undefined ? {} : { round }),
  };
  return { events: [asked], owes: mailed ? [mail(f, manner.request, to, id)] : [], next: [] };
};

/** When a question is next due for its nudge or its escalation; undefined when neither is left. */
export const nextChase = (
  f: Facts,
  open: Ask,
): { at: Temporal.Instant; kind: "nudge" | "escalate" } | undefined => {
  const { calendar } = f.placement;
  const on = (day: string): Temporal.Instant => londonInstant(day, morning);
  if (open.nudges === 0)
    return {
      at: on(schoolDaysAfter(calendar, dayOf(open.askedAt), targets.consentNudgeAfter, "asking").date),
      kind: "nudge",
    };
  if (open.escalated) return undefined;
  return { at: on(schoolDaysAfter(calendar, dayOf(open.due), 1, "the due day").date), kind: "escalate" };
};

/** Nudges the person asked, and at the end tells staff to ring; each once, by the clock. */
export const chase = (f: Facts, manner: Manner, open: Ask, mailed: boolean): Tending => {
  const next = nextChase(f, open);
  if (!next) return nothing;
  if (Temporal.Instant.compare(next.at, f.now) > 0) return { ...nothing, next: [next.at] };
  const count = open.nudges + 1;
  if (next.kind === "nudge")
    return {
      events: [{ type: "nudged", ask: open.id, count }],
      owes: mailed ? [mail(f, manner.reminder, open.to, open.id, count)] : [],
      next: [],
    };
  return {
    events: [{ type: "escalated", ask: open.id }],
    owes: [mail(f, manner.escalation, "role:ap-lead", open.id)],
    next: [],
  };
};
