import type { Context } from "#casework/compose/context.ts";
import type { Place } from "#casework/provider/place-of-learning.ts";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import type { Contact } from "#domain/contact.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { daysAtProvider } from "#domain/week/days-at-provider.ts";
import { patternsOf } from "#domain/week/patterns.ts";
import type { FactRow } from "#letters/letter.ts";
import { sessionPatterns, sessionRows } from "#letters/parts/sessions.ts";
import type { Terms } from "#streams/placement/terms/term.ts";
import { plannedTimetable } from "#streams/placement/week/timetable-change.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import { questionWords } from "./words.ts";

const say = questionWords.plan;

export type PlanRow = { readonly label: string; readonly lines: readonly string[] };

const lines = (value: FactRow["value"]): readonly string[] => (typeof value === "string" ? [value] : value);

type Asked = {
  readonly provider: Place | undefined;
  readonly contact: Pick<Contact, "getsAddress">;
  readonly c: Pick<Context, "placement">;
};

const placeOf = ({ provider, contact }: Asked): readonly string[] => {
  if (contact.getsAddress === "no") return [say.elsewhere];
  return provider ? [provider.name, ...provider.address] : [say.toBeTold];
};

/** `times`: whether the reader may know at what times the child is there. */
const whenRows = (
  answers: FormAnswers,
  calendar: SchoolCalendar | undefined,
  times: boolean,
): readonly PlanRow[] => {
  if (!answers.start) return [{ label: say.when, lines: [say.toBeTold] }];
  const sessions = sessionPatterns.safeParse(patternsOf(answers, calendar));
  const days = answers.days ?? (calendar && daysAtProvider(calendar, answers)?.length);
  const from = answers["changed-from"];
  return [
    { label: say.firstDay, lines: [longDate(String(answers.start))] },
    { label: say.lastDay, lines: [longDate(String(answers.end))] },
    ...(days ? [{ label: say.days, lines: [String(days)] }] : []),
    ...(from ? [{ label: say.changedFrom, lines: [longDate(String(from))] }] : []),
    ...(sessions.success && times
      ? sessionRows(sessions.data).map((row) => ({ label: row.label, lines: lines(row.value) }))
      : []),
  ];
};

/** The plan in plain facts. Why it is proposed is for a talk with the school, not for a page behind a mailed link. */
export const planRows = (q: Asked): readonly PlanRow[] => {
  const { placement } = q.c;
  return [
    { label: say.where, lines: placeOf(q) },
    ...whenRows(plannedTimetable(placement), placement.calendar, q.contact.getsAddress !== "no"),
  ];
};

/** The plan as it was when somebody answered; `place`: what its provider was called, where the reader may know it. */
export const earlierRows = (
  terms: Terms,
  calendar: SchoolCalendar | undefined,
  place: string | undefined,
): readonly PlanRow[] => {
  const { "changed-from": from, ...when } = terms;
  return [
    { label: say.where, lines: [place ?? say.elsewhere] },
    ...whenRows(
      from ? { ...when, "changed-from": from } : when,
      from ? undefined : calendar,
      place !== undefined,
    ),
  ];
};

export const Plan = ({ rows }: { readonly rows: readonly PlanRow[] }) => (
  <SummaryList
    rows={rows.map((row) => ({
      key: row.label,
      value: row.lines.map((line, i) => (
        <>
          {i > 0 ? <br /> : null}
          {line}
        </>
      )),
    }))}
  />
);
