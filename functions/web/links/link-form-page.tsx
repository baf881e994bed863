import type { Child } from "hono/jsx";
import type { Field, FieldError, Step, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import type { Reply } from "#door/reply.ts";
import type { SchoolFacts } from "#letters/parts/facts.ts";
import { SectionsForm } from "#ui/form/sections-form.tsx";
import { pathOf } from "./link-cookie.ts";
import { replyWords } from "./reply-words.ts";
import { RingSchool } from "./ring-school.tsx";

/** How a form behind a link is shown: for whom it is signed, and with what was typed where it comes back with errors. */
export type ShownForm = {
  readonly csrf: string;
  readonly command: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
};

/** What a link asks of whoever opened it. */
type Asked = Parameters<typeof pathOf>[0] & {
  readonly school: SchoolFacts;
  readonly form: { readonly title: string; readonly submit: string; readonly steps: readonly Step[] };
};

type Around = {
  /** What every state of the page says, for JSON. */
  readonly model: object;
  /** Other pages behind the same link. */
  readonly links?: Readonly<Record<string, string>>;
  readonly caption?: string;
  readonly lead?: string;
  /** What is decided upon, above the questions. */
  readonly above: Child;
  readonly below?: Child;
  readonly on: "question" | "form";
};

/** The questions of a form, of all its parts. */
export const linkFields = ({ form }: Pick<Asked, "form">): readonly Field[] =>
  form.steps.flatMap((step) => step.fields);

/** School, phone and whom to ring, for JSON. */
export const schoolModel = ({ name, contact }: SchoolFacts) => ({
  name,
  phone: contact.phone,
  ring: contact.name,
});

/** A form behind a mailed link, with what it is about above it and whom to ring below; nothing is chosen beforehand. */
export const linkFormPage = (q: Asked, s: ShownForm, around: Around): Reply => {
  const errors = s.errors ?? [];
  const action = pathOf(q);
  const { model, links, caption = q.school.name, lead, above, below, on } = around;
  return {
    kind: "page",
    title: q.form.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    model: {
      ...model,
      form: { action, command: s.command, fields: formJsonSchema(linkFields(q)) },
      ...(links ? { links } : {}),
    },
    content: (
      <>
        <SectionsForm
          title={q.form.title}
          caption={caption}
          lead={lead}
          steps={q.form.steps}
          action={action}
          csrf={s.csrf}
          command={s.command}
          typed={s.typed ?? {}}
          errors={errors}
          submit={q.form.submit}
        >
          {above}
        </SectionsForm>
        {below}
        <RingSchool school={q.school} on={on} />
      </>
    ),
  };
};

/** Nothing is asked behind this link any more, and why. */
export const linkClosedPage = (
  { school }: Pick<Asked, "school">,
  { model, why, status = 200 }: { readonly model: object; readonly why?: string; readonly status?: number },
): Reply => ({
  kind: "page",
  title: replyWords.closed,
  status,
  model,
  content: (
    <>
      <span class="govuk-caption-l">{school.name}</span>
      <h1 class="govuk-heading-l">{replyWords.closed}</h1>
      {why ? <p class="govuk-body">{why}</p> : null}
      <RingSchool school={school} on="question" />
    </>
  ),
});
