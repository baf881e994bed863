import type { Answers, Step } from "#contracts/form.ts";
import { checkLabels } from "#promises/provider/checks-judged/form.ts";
import { providerChecksFormWith } from "#promises/provider/provider-checks/form.ts";
import { sparedNow } from "#streams/placement/provider/held.ts";
import type { Placement } from "#streams/placement/state.ts";
import { Details } from "#ui/components/details.tsx";
import { longDate, shortDate } from "#ui/dates.ts";
import { CheckAnswers } from "#ui/form/check-answers.tsx";
import { providerWords as say } from "./words.ts";

/** What the school holds of a provider, as the provider itself may read it behind its link: no words about people. */
export type ShownHeld = {
  /** ISO date on which the provider said so. */
  readonly on: string;
  readonly checks: readonly { readonly title: string; readonly until: string }[];
  readonly answers: Answers;
  readonly steps: readonly Step[];
};

/** What is held for a placement, and so not asked again; undefined where everything is asked. */
export const heldBehind = (p: Placement, today: string): ShownHeld | undefined => {
  const spared = sparedNow(p, today);
  const { held } = p;
  if (!held || spared.length === 0) return undefined;
  const answers: Answers = Object.assign({}, ...spared.map((check) => held.checks[check]?.declared));
  const steps = providerChecksFormWith(spared)
    .steps.map((step) => ({
      ...step,
      fields: step.fields.filter(({ name }) => Object.hasOwn(answers, name)),
    }))
    .filter((step) => step.fields.length > 0);
  return {
    on: held.asked,
    checks: spared.map((check) => ({ title: checkLabels[check], until: held.checks[check]?.until ?? "" })),
    answers,
    steps,
  };
};

/** Above the questions: what they leave out, and why. */
export const HeldHere = ({ held }: { readonly held: ShownHeld | undefined }) =>
  held ? (
    <>
      <h2 class="govuk-heading-m">{say.heldTitle}</h2>
      <p class="govuk-body">{say.held(longDate(held.on))}</p>
      <ul class="govuk-list govuk-list--bullet">
        {held.checks.map(({ title, until }) => (
          <li>{say.heldUntil(title, shortDate(until))}</li>
        ))}
      </ul>
      <Details summary={say.heldAnswers}>
        <p class="govuk-body">{say.heldNoWords}</p>
        <CheckAnswers steps={held.steps} answers={held.answers} headingLevel={3} />
      </Details>
    </>
  ) : null;
