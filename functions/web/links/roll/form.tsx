import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { dialled } from "#contracts/form-phone.ts";
import { rollLinkForm } from "#contracts/forms/roll-link.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { Reply } from "#door/reply.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { longDate } from "#ui/dates.ts";
import { FormPage } from "#ui/form.tsx";
import { pathOf } from "../link-cookie.ts";
import { newsPathOf } from "../news/path.ts";
import { type RollBehind, toldNow } from "./load.ts";

export const rollFields = rollLinkForm.steps.flatMap((s) => s.fields);

export const rollModel = (r: RollBehind) => ({
  school: r.school,
  provider: r.named.name,
  answerBy: r.ask.due,
  told: toldNow(r) ?? null,
});

const inWords = ({ pupils, vulnerable }: { readonly pupils: number; readonly vulnerable: number }): string =>
  `${counted(pupils, "full-time pupil")} in all, ${vulnerable} of them with a plan or looked after`;

const Ring = ({ r }: { readonly r: RollBehind }) => (
  <>
    <h2 class="govuk-heading-m">Talk to the school</h2>
    <p class="govuk-body">
      <a class="govuk-link" href={newsPathOf(r)}>
        Staff or address changed: tell the school
      </a>
    </p>
    <p class="govuk-body">
      {r.school.ring}, {r.school.name}, phone{" "}
      <a class="govuk-link" href={`tel:${dialled(r.school.phone)}`}>
        {r.school.phone}
      </a>
      . You can tell the numbers on the phone too.
    </p>
  </>
);

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
};

/** The two numbers, made for a phone. */
export const rollFormPage = (r: RollBehind, s: Shown): Reply => {
  const errors = s.errors ?? [];
  const told = toldNow(r);
  return {
    kind: "page",
    title: rollLinkForm.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    model: {
      ...rollModel(r),
      form: { action: pathOf(r), command: s.command, fields: formJsonSchema(rollFields) },
    },
    content: (
      <>
        <FormPage
          title={rollLinkForm.title}
          caption={`${r.named.name} for ${r.school.name}`}
          lead={`Please answer by ${longDate(r.ask.due)}. Numbers only: no names of children.`}
          fields={rollFields}
          action={pathOf(r)}
          csrf={s.csrf}
          command={s.command}
          typed={s.typed}
          errors={errors}
          submit={rollLinkForm.submit}
        >
          {r.fullTime ? <p class="govuk-body">{r.fullTime}</p> : null}
          {told ? <InsetText>You have told us: {inWords(told)}. You can correct it here.</InsetText> : null}
        </FormPage>
        <Ring r={r} />
      </>
    ),
  };
};

/** What was recorded, and how to correct it. */
export const rollSentPage = (r: RollBehind): Reply => {
  const told = toldNow(r);
  return {
    kind: "page",
    title: "Your numbers have reached us",
    model: { ...rollModel(r), links: { change: pathOf(r) } },
    content: (
      <>
        <Panel title="Your numbers have reached us">{told ? inWords(told) : "Thank you"}</Panel>
        <p class="govuk-body">
          One answer serves every school of the trust, until next term. If the numbers change before, please
          tell us:{" "}
          <a class="govuk-link" href={pathOf(r)}>
            change the numbers
          </a>
          .
        </p>
        <Ring r={r} />
      </>
    ),
  };
};
