import { formNow } from "#casework/choices.ts";
import { wordsOf } from "#casework/commit/kept-words.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { Answers, Step } from "#contracts/form.ts";
import { longTime } from "#domain/calendar/london.ts";
import { checksAsked } from "#domain/provider-checks.ts";
import { noteRead, type StaffContext } from "#door/context.ts";
import { checkLabels } from "#promises/provider/checks-judged/form.ts";
import { providerChecksFormWith } from "#promises/provider/provider-checks/form.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { checksReply } from "#streams/placement/provider/checks.ts";
import { type HeldNow, heldToJudge } from "#streams/placement/provider/held.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate, shortDate } from "#ui/dates.ts";
import { CheckAnswers } from "#ui/form/check-answers.tsx";
import { filesOfChecks } from "../files/of-checks.tsx";
import type { Loaded } from "../placement/load.ts";
import type { Above } from "./above-form.ts";

const HeldHere = ({ held, provider }: { readonly held: HeldNow; readonly provider: string }) =>
  held.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">What the school holds</h2>
      <p class="govuk-body">
        The school judged this provider before. Its judgements are filled in below, each with its date: look
        at each, and confirm or change it. The evidence is under{" "}
        <a class="govuk-link" href={`/providers/${provider}/due-diligence`}>
          due diligence
        </a>
        .
      </p>
      <Table
        caption="Judged before"
        head={["Check", "Judged on", "Stands until"].map((content) => ({ content }))}
        firstCellIsHeader
        rows={held.map(({ check, of }) =>
          [checkLabels[check], shortDate(of.on), shortDate(of.until)].map((content) => ({ content })),
        )}
      />
    </>
  );

/** The answers of before, which the provider did not give again for this pupil. */
const HeldAnswers = ({
  steps,
  answers,
  on,
}: {
  readonly steps: readonly Step[];
  readonly answers: Answers;
  readonly on: string;
}) => (
  <>
    <h2 class="govuk-heading-m">What the provider said before</h2>
    <p class="govuk-body">It gave these answers on {longDate(on)}, and was not asked for them again.</p>
    {answers["still-so"] === "no" ? (
      <WarningText>
        The provider says that something has changed. Nothing that the school holds is filled in: judge each
        check anew, or ask the provider again. Then it is asked for everything.
      </WarningText>
    ) : null}
    <CheckAnswers steps={steps} answers={answers} headingLevel={3} />
  </>
);

/** What the provider answered, and what the school holds of it, above the form that judges its checks. */
export const providersAnswers = async (c: StaffContext, l: Loaded): Promise<Above> => {
  const p = l.placement;
  const reply = checksReply(p);
  const { files, content } = await filesOfChecks(c, p);
  await noteRead(c, p.pupil);
  if (!reply)
    return {
      model: { files },
      content: (
        <>
          <InsetText>The provider has not answered yet.</InsetText>
          {content}
        </>
      ),
    };
  const { rules, today } = factsNow(c.deps, p);
  const spared = reply.answers.held ?? [];
  const on = reply.answers["held-on"] ?? "";
  const asked = await formNow(c.deps, c.at, p, "provider-checks");
  const words = c.sees("placement.words") ? await wordsOf(c.deps, c.scope, Object.values(reply.words)) : {};
  const answers = { ...reply.answers, ...words };
  const by = reply.by === toProvider ? "The provider answered" : "Recorded for the provider";
  const held = heldToJudge(p, today);
  const before = providerChecksFormWith(checksAsked(rules).filter((check) => spared.includes(check)));
  return {
    model: {
      answered: { at: reply.at, answers },
      files,
      held: held.map(({ check, of: { on: judgedOn, until } }) => ({ check, on: judgedOn, until })),
      ...(on ? { heldOn: on } : {}),
    },
    content: (
      <>
        <h2 class="govuk-heading-m">What the provider says</h2>
        <p class="govuk-body">
          {by} on {longTime(reply.at)}.
        </p>
        <CheckAnswers steps={asked?.steps ?? []} answers={answers} headingLevel={3} />
        {on ? (
          <HeldAnswers
            steps={before.steps.filter((step) => step.id !== "signed")}
            answers={answers}
            on={on}
          />
        ) : null}
        {content}
        <HeldHere held={held} provider={p.provider?.id ?? ""} />
        <h2 class="govuk-heading-m">What you judge</h2>
      </>
    ),
  };
};
