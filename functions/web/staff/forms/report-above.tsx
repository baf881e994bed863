import { wordsOf } from "#casework/commit/kept-words.ts";
import { sessionsInWords, sessionsReported } from "#casework/placement/reported-sessions.ts";
import { stepsTowards } from "#domain/objectives.ts";
import { noteRead, type StaffContext } from "#door/context.ts";
import { linesOf } from "#letters/composing/lines.ts";
import { answerIn } from "#streams/placement/recorded.ts";
import { latestOf } from "#streams/placement/records.ts";
import { towardsObjectives } from "#streams/placement/reviews/objectives.ts";
import { StepsChart } from "#ui/components/steps-chart.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import type { Loaded } from "../placement/load.ts";
import type { Above } from "./above-form.ts";

/** The objectives with how far each report said that the pupil had come; those of one wording go on from plan to plan. */
const overTime = async (c: StaffContext, l: Loaded) => {
  const reports = towardsObjectives(l.placement);
  const sees = c.sees("placement.words");
  const goals = await Promise.all(
    reports.map(async ({ plan }) =>
      linesOf((await wordsOf(c.deps, c.scope, Object.values(plan.words))).objectives),
    ),
  );
  const all = [...new Set(goals.flat())];
  const lines = all
    .map((goal) => ({
      goal,
      steps: reports.map(({ steps }, i) => steps[goals[i]?.indexOf(goal) ?? -1]),
    }))
    .filter(({ steps }) => steps.some((step) => step !== undefined))
    .map(({ goal, steps }, i) => ({ label: sees ? goal : `Objective ${i + 1}`, steps }));
  return { days: reports.map(({ on }) => on), lines };
};

/** Objectives over time: a chart, and a table of the same (catalogue O93). */
export const objectivesAbove = async (c: StaffContext, l: Loaded): Promise<Above> => {
  const { days, lines } = await overTime(c, l);
  return {
    model: { objectives: { days, lines } },
    content:
      lines.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Objectives over time</h2>
          <StepsChart
            caption="How far the pupil has come, by the provider’s reports"
            what="Objective"
            days={days.map((day) => longDate(day))}
            lines={lines}
            words={Object.values(stepsTowards)}
            noWord="Not said"
          />
        </>
      ) : null,
  };
};

/** The provider's numbers beside those of the register, of the same time. */
const numbersAbove = async (
  c: StaffContext,
  l: Loaded,
  form: "progress-report" | "final-report",
): Promise<Above> => {
  const report = latestOf(l.placement, form);
  if (!report) return { model: {}, content: null };
  const to = answerIn(report, "covers-to");
  const about = { form, asked: report.version, ...(typeof to === "string" ? { to } : {}) };
  const register = await sessionsReported(c.deps, c.at, l.placement, about);
  const said = `${answerIn(report, "sessions-attended")} attended, ${answerIn(report, "sessions-missed")} missed`;
  return {
    model: { sessions: { reported: said, ...(register ? { register } : {}) } },
    content: (
      <>
        <h2 class="govuk-heading-m">Sessions</h2>
        <SummaryList
          rows={[
            { key: "The provider reports", value: said },
            {
              key: "The register has",
              value: register
                ? `${sessionsInWords(register)}, ${longDate(register.from)} to ${longDate(register.to)}`
                : "No sessions of this time",
            },
          ]}
        />
      </>
    ),
  };
};

/** What a report is checked beside: the register, and the objectives over time (findings K3.8). */
export const reportFactsAbove = async (
  c: StaffContext,
  l: Loaded,
  form: "progress-report" | "final-report",
): Promise<Above> => {
  await noteRead(c, l.placement.pupil);
  const [numbers, objectives] = [await numbersAbove(c, l, form), await objectivesAbove(c, l)];
  return {
    model: { ...numbers.model, ...objectives.model },
    content: (
      <>
        {numbers.content}
        {objectives.content}
      </>
    ),
  };
};
