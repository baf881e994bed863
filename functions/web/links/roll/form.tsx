import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { dialled } from "#contracts/form-phone.ts";
import { rollLinkForm } from "#contracts/forms/roll-link.ts";
import type { Reply } from "#door/reply.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { FormPage } from "#ui/form.tsx";
import { pathOf } from "../link-cookie.ts";
import { newsPathOf } from "../news/path.ts";
import { replyWords } from "../reply-words.ts";
import { WithLink } from "../sentence.tsx";
import { type RollBehind, toldNow } from "./load.ts";
import { rollWords as say } from "./words.ts";

export const rollFields = rollLinkForm.steps.flatMap((s) => s.fields);

export const rollModel = (r: RollBehind) => ({
  school: r.school,
  provider: r.named.name,
  answerBy: r.ask.due,
  told: toldNow(r) ?? null,
});

const Ring = ({ r }: { readonly r: RollBehind }) => (
  <>
    <h2 class="govuk-heading-m">{replyWords.talk}</h2>
    <p class="govuk-body">
      <a class="govuk-link" href={newsPathOf(r)}>
        {say.news}
      </a>
    </p>
    <p class="govuk-body">
      <WithLink
        say={{ ...say.ringAroundPhone(r.school.ring, r.school.name), link: r.school.phone }}
        href={`tel:${dialled(r.school.phone)}`}
      />
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
          caption={replyWords.providerFor(r.named.name, r.school.name)}
          lead={say.lead(r.ask.due)}
          fields={rollFields}
          action={pathOf(r)}
          csrf={s.csrf}
          command={s.command}
          typed={s.typed}
          errors={errors}
          submit={rollLinkForm.submit}
        >
          {r.fullTime ? <p class="govuk-body">{r.fullTime}</p> : null}
          {told ? <InsetText>{say.toldBefore(say.numbers(told))}</InsetText> : null}
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
    title: say.sent,
    model: { ...rollModel(r), links: { change: pathOf(r) } },
    content: (
      <>
        <Panel title={say.sent}>{told ? say.numbers(told) : say.thanks}</Panel>
        <p class="govuk-body">
          <WithLink say={say.changeWithLink} href={pathOf(r)} />
        </p>
        <Ring r={r} />
      </>
    ),
  };
};
