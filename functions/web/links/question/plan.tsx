import type { Context } from "#casework/compose/context.ts";
import type { Place } from "#casework/provider/place-of-learning.ts";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import type { Contact } from "#domain/contact.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { daysAtProvider, patternsOf } from "#domain/week/timetable.ts";
import type { FactRow } from "#letters/letter.ts";
import type { SchoolFacts } from "#letters/parts/facts.ts";
import { sessionPatterns, sessionRows } from "#letters/parts/sessions.ts";
import type { Terms } from "#streams/placement/terms/term.ts";
import { plannedTimetable } from "#streams/placement/week/timetable-change.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";

export type PlanRow = { readonly label: string; readonly lines: readonly string[] };

const lines = (value: FactRow["value"]): readonly string[] => (typeof value === "string" ? [value] : value);

type Asked = {
  readonly provider: Place | undefined;
  readonly contact: Contact;
  readonly c: Pick<Context, "placement">;
};

const elsewhere = "Another place of learning. The school will tell you more if you need to know.";

const placeOf = ({ provider, contact }: Asked): readonly string[] => {
  if (contact.getsAddress === "no") return [elsewhere];
  return provider ? [provider.name, ...provider.address] : ["The school will tell you"];
};

/** `times`: whether the reader may know at what times the child is there. */
const whenRows = (
  answers: FormAnswers,
  calendar: SchoolCalendar | undefined,
  times: boolean,
): readonly PlanRow[] => {
  if (!answers.start) return [{ label: "When", lines: ["The school will tell you"] }];
  const sessions = sessionPatterns.safeParse(patternsOf(answers));
  const days = answers.days ?? (calendar && daysAtProvider(calendar, answers)?.length);
  const from = answers["changed-from"];
  return [
    { label: "First day", lines: [longDate(String(answers.start))] },
    { label: "Last day", lines: [longDate(String(answers.end))] },
    ...(days ? [{ label: "Number of days", lines: [String(days)] }] : []),
    ...(from ? [{ label: "These days and times from", lines: [longDate(String(from))] }] : []),
    ...(sessions.success && times
      ? sessionRows(sessions.data).map((row) => ({ label: row.label, lines: lines(row.value) }))
      : []),
  ];
};

/** The plan in plain facts. Why it is proposed is for a talk with the school, not for a page behind a mailed link. */
export const planRows = (q: Asked): readonly PlanRow[] => {
  const { placement } = q.c;
  return [
    { label: "Where", lines: placeOf(q) },
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
    { label: "Where", lines: [place ?? elsewhere] },
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

/** Whom to ring, on every page behind a link. */
export const RingSchool = ({ q }: { readonly q: { readonly school: SchoolFacts } }) => (
  <>
    <h2 class="govuk-heading-m">Talk to the school</h2>
    <p class="govuk-body">
      {q.school.contact.name}, {q.school.contact.role}
      <br />
      {q.school.name}
      <br />
      Phone {q.school.contact.phone}
    </p>
    <p class="govuk-body">You can answer, ask and change your answer on the phone or on paper too.</p>
  </>
);
