import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { askPageCodeFields, pageCodeFields } from "#contracts/forms/own-page/codes.ts";
import type { Reply } from "#door/reply.ts";
import { Button } from "#ui/components/button.tsx";
import { FormErrors, FormPage, PostForm, Questions } from "#ui/form.tsx";
import type { OwnPage } from "./load.ts";
import { ownPath } from "./path.ts";
import { ownPageWords as say } from "./words.ts";

type Locked = {
  readonly csrf: string;
  /** Two ids: one for asking for a code, one for opening. */
  readonly commands: readonly [string, string];
  /** A code was asked for, or the reader has one. */
  readonly sent: boolean;
  readonly errors?: readonly FieldError[];
  /** What is wrong with asking for a code. */
  readonly askErrors?: readonly FieldError[];
  readonly typed?: Typed;
};

type Props = { readonly page: OwnPage; readonly l: Locked };

const Ask = ({ page, l, again }: Props & { readonly again: boolean }) => (
  <PostForm action={`${ownPath(page)}/code`} csrf={l.csrf} command={l.commands[0]}>
    <Questions fields={askPageCodeFields} errors={l.askErrors} idPrefix={again ? "again-" : ""} />
    <Button variant={again ? "secondary" : undefined} preventDoubleClick>
      {say.ask[page.channel][again ? "again" : "first"]}
    </Button>
  </PostForm>
);

const First = ({ page, l }: Props) => (
  <>
    <FormErrors fields={askPageCodeFields} errors={l.askErrors} />
    <h1 class="govuk-heading-l">{say.locked}</h1>
    <p class="govuk-body">{say.why[page.channel]}</p>
    <Ask page={page} l={l} again={false} />
    <p class="govuk-body">
      <a class="govuk-link" href={`${ownPath(page)}?sent=yes`}>
        {say.haveCode}
      </a>
    </p>
    <p class="govuk-body">{say.cannot[page.channel]}</p>
  </>
);

const Second = ({ page, l }: Props) => (
  <>
    <FormPage
      title={say.open}
      lead={say.onItsWay[page.channel]}
      fields={pageCodeFields}
      action={ownPath(page)}
      csrf={l.csrf}
      command={l.commands[1]}
      typed={l.typed}
      errors={l.errors}
      submit={say.submit}
    />
    <Ask page={page} l={l} again />
    <p class="govuk-body">{say.noCode}</p>
  </>
);

/** Before the code is typed: nothing of child or school is shown, whoever holds the link. */
export const lockedPage = (page: OwnPage, l: Locked): Reply => {
  const errors = [...(l.errors ?? []), ...(l.askErrors ?? [])];
  return {
    kind: "page",
    title: l.sent ? say.open : say.locked,
    status: errors.length > 0 ? 422 : 200,
    errors,
    model: {
      state: "locked",
      codes: page.channel,
      form: { action: ownPath(page), command: l.commands[1], fields: formJsonSchema(pageCodeFields) },
      links: { code: `${ownPath(page)}/code` },
    },
    content: l.sent ? <Second page={page} l={l} /> : <First page={page} l={l} />,
  };
};
