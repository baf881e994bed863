import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { askCodeFields, packFields } from "#contracts/forms/pack.ts";
import type { Reply } from "#door/reply.ts";
import { Button } from "#ui/components/button.tsx";
import { FormErrors, FormPage, PostForm, Questions } from "#ui/form.tsx";
import { type PackBehind, packPath } from "./load.ts";
import { packWords as say } from "./words.ts";

export type Locked = {
  readonly csrf: string;
  /** Two ids: one for asking for a code, one for opening. */
  readonly commands: readonly [string, string];
  /** A code was asked for, or the reader has one. */
  readonly sent: boolean;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  /** What is wrong with asking for a code. */
  readonly askErrors?: readonly FieldError[];
};

const AskForCode = ({
  pack,
  l,
  again,
}: {
  readonly pack: PackBehind;
  readonly l: Locked;
  readonly again: boolean;
}) => (
  <PostForm action={`${packPath(pack.key)}/code`} csrf={l.csrf} command={l.commands[0]}>
    <Questions fields={askCodeFields} errors={l.askErrors} idPrefix={again ? "again-" : ""} />
    <Button variant={again ? "secondary" : undefined} preventDoubleClick>
      {again ? say.sendAnother : say.sendCode}
    </Button>
  </PostForm>
);

const First = ({ pack, l }: { readonly pack: PackBehind; readonly l: Locked }) => (
  <>
    <FormErrors fields={askCodeFields} errors={l.askErrors} />
    <h1 class="govuk-heading-l">{say.title}</h1>
    <p class="govuk-body">{say.why}</p>
    <AskForCode pack={pack} l={l} again={false} />
    <p class="govuk-body">
      <a class="govuk-link" href={`${packPath(pack.key)}?sent=yes`}>
        {say.haveCode}
      </a>
    </p>
    <p class="govuk-body">{say.cannotRead}</p>
  </>
);

const Second = ({ pack, l }: { readonly pack: PackBehind; readonly l: Locked }) => (
  <>
    <FormPage
      title={say.open}
      lead={say.onItsWay}
      fields={packFields}
      action={packPath(pack.key)}
      csrf={l.csrf}
      command={l.commands[1]}
      typed={l.typed}
      errors={l.errors}
      submit={say.submit}
    />
    <AskForCode pack={pack} l={l} again />
  </>
);

/** Before the code is typed: nothing of pupil, school or provider is shown, whoever holds the link. */
export const lockedPage = (pack: PackBehind, l: Locked): Reply => {
  const errors = [...(l.errors ?? []), ...(l.askErrors ?? [])];
  return {
    kind: "page",
    title: l.sent ? say.open : say.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    model: {
      state: "locked",
      form: { action: packPath(pack.key), command: l.commands[1], fields: formJsonSchema(packFields) },
      links: { code: `${packPath(pack.key)}/code` },
    },
    content: l.sent ? <Second pack={pack} l={l} /> : <First pack={pack} l={l} />,
  };
};
