import type { Child } from "hono/jsx";
import type { FieldError } from "#contracts/form.ts";
import type { Reply } from "#door/reply.ts";
import { Button } from "#ui/components/button.tsx";
import { ErrorSummary } from "#ui/components/error-summary.tsx";

/** One line to fill in. */
export type Box = {
  readonly name: string;
  readonly label: string;
  readonly type: "email" | "password" | "text";
  readonly autocomplete: string;
  readonly hint?: string;
  /** Six digits: a phone shows its keys for figures first; letters can be typed too. */
  readonly short?: true;
};

export type SignInForm = {
  readonly title: string;
  readonly lead?: string;
  readonly boxes: readonly Box[];
  readonly submit: string;
  readonly action: string;
  readonly hidden?: Readonly<Record<string, string>>;
  /** What stands in the boxes at first; never a password. */
  readonly values?: Readonly<Record<string, string>>;
  readonly above?: Child;
  readonly below?: Child;
  readonly model?: object;
};

export type Wrong = { readonly status: number; readonly message: string; readonly field: string };

export const emailBox: Box = {
  name: "email",
  label: "Your e-mail address at school",
  type: "email",
  autocomplete: "username",
};

export const passwordBox: Box = {
  name: "password",
  label: "Password",
  type: "password",
  autocomplete: "current-password",
};

export const newPasswordBox: Box = {
  name: "password",
  label: "Choose a password",
  type: "password",
  autocomplete: "new-password",
  hint: "At least 12 letters, digits or signs. Three words that do not belong together are good",
};

export const codeBox: Box = {
  name: "code",
  label: "Code from the mail, or that you were handed",
  type: "text",
  autocomplete: "off",
  hint: "Like K7QD-22MN-XXPL-9ABC",
};

export const secondBox: Box = {
  name: "second",
  label: "Code from your app",
  type: "text",
  autocomplete: "one-time-code",
  hint: "Six digits. Without your phone: one of your recovery codes",
  short: true,
};

const Line = ({
  box,
  value,
  error,
}: {
  readonly box: Box;
  readonly value: string;
  readonly error: string;
}) => {
  const about = [box.hint ? `${box.name}-hint` : "", error ? `${box.name}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <div class={`govuk-form-group${error ? " govuk-form-group--error" : ""}`}>
      <label class="govuk-label" for={box.name}>
        {box.label}
      </label>
      {box.hint ? (
        <div class="govuk-hint" id={`${box.name}-hint`}>
          {box.hint}
        </div>
      ) : null}
      {error ? (
        <p class="govuk-error-message" id={`${box.name}-error`}>
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      ) : null}
      <input
        class={`govuk-input govuk-input--width-${box.short ? "10" : "20"}${error ? " govuk-input--error" : ""}`}
        id={box.name}
        name={box.name}
        type={box.type}
        autocomplete={box.autocomplete}
        spellcheck={false}
        autocapitalize="none"
        {...(box.type === "password" ? {} : { value })}
        {...(about ? { "aria-describedby": about } : {})}
      />
    </div>
  );
};

/** A page of the sign-in with one form, the first time and again with what was wrong. */
export const formReply = (f: SignInForm, wrong?: Wrong, cookies: readonly string[] = []): Reply => {
  const errors: readonly FieldError[] = wrong ? [{ field: wrong.field, message: wrong.message }] : [];
  return {
    kind: "page",
    title: f.title,
    status: wrong?.status ?? 200,
    errors,
    cookies,
    model: {
      ...f.model,
      form: { action: f.action, fields: f.boxes.map(({ name, label }) => ({ name, label })) },
    },
    content: (
      <>
        {wrong ? <ErrorSummary errors={[{ text: wrong.message, href: `#${wrong.field}` }]} /> : null}
        <h1 class="govuk-heading-l">{f.title}</h1>
        {f.lead ? <p class="govuk-body app-lead">{f.lead}</p> : null}
        {f.above}
        <form class="app-form" method="post" action={f.action} novalidate>
          {Object.entries(f.hidden ?? {}).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {f.boxes.map((box) => (
            <Line
              box={box}
              value={f.values?.[box.name] ?? ""}
              error={wrong?.field === box.name ? wrong.message : ""}
            />
          ))}
          <Button>{f.submit}</Button>
        </form>
        {f.below}
      </>
    ),
  };
};

/** Ways that lead elsewhere, below a form. */
export const Ways = ({ ways }: { readonly ways: readonly (readonly [string, string])[] }) => (
  <ul class="govuk-list">
    {ways.map(([href, text]) => (
      <li>
        <a class="govuk-link" href={href}>
          {text}
        </a>
      </li>
    ))}
  </ul>
);

/** A page that only says something. */
export const sayReply = (
  title: string,
  sentences: readonly string[],
  more?: Child,
  model: object = {},
): Reply => ({
  kind: "page",
  title,
  model,
  content: (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {sentences.map((sentence) => (
        <p class="govuk-body app-lead">{sentence}</p>
      ))}
      {more}
    </>
  ),
});
