import { daysAtProvider, patternsOf } from "#domain/week/timetable.ts";
import type { FactRow } from "#letters/letter.ts";
import { sessionPatterns, sessionRows } from "#letters/parts/sessions.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import type { Question } from "./load.ts";

export type PlanRow = { readonly label: string; readonly lines: readonly string[] };

const lines = (value: FactRow["value"]): readonly string[] => (typeof value === "string" ? [value] : value);

type Asked = Pick<Question, "provider" | "contact"> & { readonly c: Pick<Question["c"], "placement"> };

const placeOf = ({ provider, contact }: Asked): readonly string[] => {
  if (contact.getsAddress === "no")
    return ["Another place of learning. The school will tell you more if you need to know."];
  return provider ? [provider.name, ...provider.address] : ["The school will tell you"];
};

/** The plan in plain facts. Why it is proposed is for a talk with the school, not for a page behind a mailed link. */
export const planRows = (q: Asked): readonly PlanRow[] => {
  const { calendar, forms } = q.c.placement;
  const answers = forms.timetable?.answers;
  const place = { label: "Where", lines: placeOf(q) };
  if (!answers) return [place, { label: "When", lines: ["The school will tell you"] }];
  const sessions = sessionPatterns.safeParse(patternsOf(answers));
  const days = calendar && daysAtProvider(calendar, answers)?.length;
  return [
    place,
    { label: "First day", lines: [longDate(String(answers.start))] },
    { label: "Last day", lines: [longDate(String(answers.end))] },
    ...(days ? [{ label: "Number of days", lines: [String(days)] }] : []),
    ...(sessions.success && q.contact.getsAddress !== "no"
      ? sessionRows(sessions.data).map((row) => ({ label: row.label, lines: lines(row.value) }))
      : []),
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
export const RingSchool = ({ q }: { readonly q: Pick<Question, "school"> }) => (
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
