import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { own } from "#domain/own-property.ts";
import type { LetterId } from "#ids/letter-id.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { answerIn, type Recorded } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { type Guard, notAfterToday, type Submission, text } from "./guards/guard.ts";
import { absentWhy, fromStart, ledTogether, notSuspended, readThrough } from "./guards/review.ts";
import { type Telling, tellParents } from "./telling/parents.ts";
import { concernFrom, dslHeard, findsUnsafe } from "./unsafe.ts";

export type Correcting = Submission & {
  /** The how-manyeth record of its form, from 1. */
  readonly nth: number;
  /** Names of the words that differ from what is kept. */
  readonly said: readonly string[];
  readonly changedWords: readonly string[];
};

const held = [notAfterToday("held-on", "The day"), fromStart("held-on")] as const;

/** Forms whose records can be put right (what was held, and what parents were told), and what must hold of them still. */
const stillGuards: { readonly [F in FormId]?: readonly Guard<F>[] } = {
  review: [...held, dslHeard],
  visit: [notAfterToday("held-on", "The day"), dslHeard],
  "formal-review": [...held, ledTogether, absentWhy, dslHeard],
  "review-outcome": [notSuspended, readThrough],
  "report-checked": [notSuspended],
};

/** Whether records of a form can be put right. */
export const isCorrectable = (form: string): boolean => own(stillGuards, form) !== undefined;

/** A review keeps its place among the others: they are told apart by their days. */
const inItsPlace = (records: readonly Recorded[], c: Correcting) => {
  const on = text(c, "held-on");
  const day = (r: Recorded | undefined) => String(answerIn(r, "held-on") ?? "");
  const before = day(records[c.nth - 2]);
  const after = day(records[c.nth]);
  if (!["review", "formal-review"].includes(c.form) || (on > before && (after === "" || on < after)))
    return undefined;
  const other = on <= before ? before : after;
  return refuse(
    `There is another review, of ${longDate(other)}: the reviews must stay in their order.`,
    "held-on",
  );
};

const sameResult = (record: Recorded, c: Correcting) =>
  c.form === "report-checked" &&
  (answerIn(record, "result") === "ask-again") !== (text(c, "result") === "ask-again")
    ? refuse(
        "Whether it goes to the parents cannot be put right here: check the report again instead.",
        "result",
      )
    : undefined;

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

const changedAnswers = (record: Recorded, c: Correcting): readonly string[] =>
  [...new Set([...Object.keys(record.answers), ...Object.keys(c.answers)])].filter((name) =>
    differs(answerIn(record, name), answerIn(c, name)),
  );

/** What parents read of a form; its other answers are the school's own. */
const toldNotice: Readonly<Partial<Record<FormId, LetterId>>> = {
  "review-outcome": "review-outcome",
  "report-checked": "progress-report",
};

const untold: readonly string[] = ["told", "read-through"];

/** Those who were told are told again, with the date of the letter that it corrects; paper is printed again. */
const tellAgain = (f: Facts, c: Correcting, record: Recorded, changed: readonly string[]): Telling => {
  const p = f.placement;
  const notice = toldNotice[c.form];
  const same = changed.every((name) => untold.includes(name));
  if (!notice || same || p.phase === "closed" || text(c, "result") === "ask-again")
    return { events: [], owes: [] };
  const facts = {
    placement: p.id,
    form: c.form,
    nth: String(c.nth),
    corrects: londonDate(record.at),
  };
  const count = (record.corrections?.length ?? 0) + 1;
  return tellParents(p, { notice, key: `${p.id}-${notice}-${c.form}-${c.nth}-corrected-${count}`, facts });
};

/**
 * Puts a record right: the original is kept, its cycle and what it called for stay as they are, and parents who were told
 * are told again where the words for them changed (issue 3; register of corrections as in SI 2024/208).
 */
export const correctRecord = (
  f: Facts,
  c: Correcting,
  words: Readonly<Record<string, Words>>,
  why: Words,
): Decision<PlacementEvent> => {
  const records = recordsOf(f.placement, c.form);
  const record = records[c.nth - 1];
  if (!record || !isCorrectable(c.form)) return refuse("There is no such record to put right.");
  const refusal =
    ((stillGuards[c.form] ?? []) as readonly Guard[])
      .map((guard) => guard(f, c))
      .find((r) => r !== undefined) ??
    inItsPlace(records, c) ??
    sameResult(record, c);
  if (refusal) return refusal;
  const changed = [...changedAnswers(record, c), ...c.changedWords];
  if (changed.length === 0) return refuse("Nothing has been changed.");
  const told = tellAgain(f, c, record, changed);
  const event: PlacementEvent = {
    type: "form-corrected",
    form: c.form,
    of: record.version,
    answers: c.answers,
    words,
    why,
    changed,
  };
  const found = findsUnsafe(record.answers) ? concernFrom(f, c.form, {}) : concernFrom(f, c.form, c.answers);
  return decided([event, ...told.events, ...found.events], [...told.owes, ...found.owes]);
};
