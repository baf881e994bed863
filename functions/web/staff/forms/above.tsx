import { formNow } from "#casework/choices.ts";
import { wordsOf } from "#casework/commit/kept-words.ts";
import { contextOf } from "#casework/compose/context.ts";
import { schoolRecordOf } from "#casework/people/people.ts";
import { termsOf } from "#casework/provider/terms.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import { listed } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import { own } from "#domain/own-property.ts";
import { noteRead, type StaffContext } from "#door/context.ts";
import type { FormId } from "#ids/promise-id.ts";
import { longerThanAdvised } from "#streams/placement/advice.ts";
import { missingTerms } from "#streams/placement/consent/agreed-terms.ts";
import { latestOf, recordsOf } from "#streams/placement/records.ts";
import { openVisitActions } from "#streams/placement/reviews/visit-actions.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import { CheckAnswers } from "#ui/form/check-answers.tsx";
import type { Loaded } from "../placement/load.ts";
import { placementWeek } from "../placement/week.ts";
import { WeekTable } from "../placement/whole-week.tsx";
import type { Above } from "./above-form.ts";
import { providersAnswers } from "./checks-above.tsx";
import { daysMovedAbove } from "./days-moved-above.tsx";
import { meetingAbove, repliesToDealWith } from "./meeting-above.tsx";
import { repliesAbove } from "./replies-above.tsx";
import { reportFactsAbove } from "./report-above.tsx";
import { requestsToAnswer } from "./requests-above.tsx";
import { concernAbove } from "./safeguarding-words.tsx";
import { secondPersonAbove } from "./second-person-above.tsx";
import { takenBackAbove } from "./taken-back-above.tsx";

/** Nobody decides on what they may not read: the chair of governors reads what her word is waited for, and no more. */
const waitsForMe = (c: StaffContext, { placement }: Loaded): boolean =>
  placement.proposal?.awaits.some((role) => c.roles.includes(role)) ?? false;

/** What was recorded last with another form, to decide upon it: a report, a review. */
const recordedWith =
  (form: string, title: string, decides: (c: StaffContext, l: Loaded) => boolean = () => false) =>
  async (c: StaffContext, l: Loaded): Promise<Above> => {
    const record = latestOf(l.placement, form);
    const made = await formNow(c.deps, c.at, l.placement, form);
    if (!record || !made) return { model: {}, content: <InsetText>Nothing is recorded yet.</InsetText> };
    await noteRead(c, l.placement.pupil);
    const sees = c.sees("placement.words") || decides(c, l);
    const words = sees ? await wordsOf(c.deps, c.scope, Object.values(record.words)) : {};
    const answers = { ...record.answers, ...words };
    return {
      model: { [form]: { at: record.at, answers } },
      content: (
        <>
          <h2 class="govuk-heading-m">
            {title}, {longTime(record.at)}
          </h2>
          <CheckAnswers steps={made.steps} answers={answers} headingLevel={3} />
        </>
      ),
    };
  };

/** A report of the provider, with what it is checked beside. */
const reported =
  (form: "progress-report" | "final-report", title: string) =>
  async (c: StaffContext, l: Loaded): Promise<Above> => {
    const [facts, report] = [await reportFactsAbove(c, l, form), await recordedWith(form, title)(c, l)];
    return {
      model: { ...facts.model, ...report.model },
      content: (
        <>
          {facts.content}
          {report.content}
        </>
      ),
    };
  };

const terms = async (c: StaffContext, l: Loaded): Promise<Above> => {
  await noteRead(c, l.placement.pupil);
  const rows = await termsOf(c.deps, await contextOf(c.deps, l.stream));
  const missing = missingTerms(factsNow(c.deps, l.placement));
  const answered = latestOf(l.placement, "provider-agreement")
    ? await recordedWith("provider-agreement", "What the provider answered")(c, l)
    : { model: {}, content: null };
  return {
    model: { ...answered.model, terms: rows, missing },
    content: (
      <>
        {answered.content}
        {missing.length > 0 ? (
          <InsetText>The terms are not whole yet. First {listed(missing)}.</InsetText>
        ) : null}
        <SummaryList
          rows={rows.map((row) => ({
            key: row.label,
            value: <span class="app-lines">{[row.value].flat().join("\n")}</span>,
          }))}
        />
      </>
    ),
  };
};

const notice = async (_c: StaffContext, l: Loaded): Promise<Above> => {
  const href = `/placements/${l.placement.id}/la-notice`;
  return {
    model: { links: { notice: href } },
    content: (
      <p class="govuk-body">
        <a class="govuk-link" href={href}>
          Read and print the notice
        </a>
      </p>
    ),
  };
};

/** The shortfall of the week, in a table, before somebody says why it is full-time all the same. */
const week = async (c: StaffContext, l: Loaded): Promise<Above> => {
  const shown = await placementWeek(c, l);
  return shown
    ? { model: { week: shown }, content: <WeekTable week={shown} /> }
    : { model: {}, content: <InsetText>No dates and sessions are recorded yet.</InsetText> };
};

/** What visits asked for and nobody has done, in the words of whoever was there. */
const visitsAsked = async (c: StaffContext, l: Loaded): Promise<Above> => {
  await noteRead(c, l.placement.pupil);
  const visits = recordsOf(l.placement, "visit");
  const asked = await Promise.all(
    openVisitActions(l.placement).map(async ({ key, nth, visitedOn, by }) => {
      const visit = visits.find((v) => key === `${v.version}-${nth}`);
      const kept = c.sees("placement.words") ? Object.values(visit?.words ?? {}) : [];
      const words = await wordsOf(c.deps, c.scope, kept);
      return { key, visitedOn, by, what: String(words[`action-${nth}`] ?? "") };
    }),
  );
  return {
    model: { asked },
    content: (
      <ul class="govuk-list govuk-list--bullet">
        {asked.map(({ what, visitedOn, by }) => (
          <li>
            {what || "Words are not shown to your role"}: visit of {longDate(visitedOn)}, by {longDate(by)}
          </li>
        ))}
      </ul>
    ),
  };
};

/** That it is longer than is advised, where its dates are recorded already. */
const advice = async (c: StaffContext, l: Loaded): Promise<Above> => {
  const says = longerThanAdvised(factsNow(c.deps, l.placement));
  return { model: { advice: says ?? "" }, content: says ? <InsetText>{says}</InsetText> : null };
};

/** Where the authority’s own form for directions is, as the school’s set-up says. */
const directionForm = async (c: StaffContext): Promise<Above> => {
  const form = (await schoolRecordOf(c.deps, c.scope, c.at.school))?.localAuthority?.directionForm ?? "";
  return { model: { form }, content: form ? <InsetText>The authority’s form: {form}</InsetText> : null };
};

const above: { readonly [F in FormId]?: (c: StaffContext, l: Loaded) => Promise<Above> } = {
  timetable: advice,
  "evidence-o59-direction": directionForm,
  plan: advice,
  "consent-settled": (c, l) => repliesAbove(c, l, "waiting"),
  refusal: (c, l) => repliesAbove(c, l, "all"),
  "consent-decision": (c, l) => repliesAbove(c, l, "all"),
  "return-plan": recordedWith("final-report", "The provider’s final report"),
  destination: recordedWith("final-report", "The provider’s final report"),
  evaluation: recordedWith("final-report", "The provider’s final report"),
  "checks-judged": providersAnswers,
  "provider-agreement": terms,
  "la-notice": notice,
  "timetable-report": async (c, l) => (c.may("form.la-notice") ? notice(c, l) : { model: {}, content: null }),
  "full-time-week": week,
  "report-checked": reported("progress-report", "What the provider reports"),
  "final-report-checked": reported("final-report", "What the provider reports"),
  decision: secondPersonAbove,
  "decision-confirmed": recordedWith("decision", "The decision as it was proposed", waitsForMe),
  review: meetingAbove("review"),
  "formal-review": meetingAbove("formal"),
  "family-answered": requestsToAnswer,
  "review-reply-settled": repliesToDealWith,
  "review-outcome": recordedWith("review", "The review"),
  "visit-action": visitsAsked,
  "days-moved": daysMovedAbove,
  "taken-back-told": takenBackAbove,
  "formal-decision": recordedWith("formal-review", "The last formal review"),
  concern: concernAbove,
  "concern-acknowledged": concernAbove,
  "concern-taken": concernAbove,
  "concern-sorted": concernAbove,
  "concern-shared": concernAbove,
  "emergency-review": concernAbove,
  "lado-told": concernAbove,
};

/** What stands above a form; undefined where the form speaks for itself. */
export const aboveForm = async (c: StaffContext, l: Loaded, form: string): Promise<Above | undefined> =>
  own(above, form)?.(c, l);
