import { Button } from "#ui/components/button.tsx";
import { Page } from "#ui/layout/page.tsx";
import { renderPage } from "#ui/render.ts";

export type Kept = { readonly state: string; readonly return: string };

type BoxProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly type: "email" | "password" | "text";
  readonly autocomplete: string;
  readonly hint?: string;
};

const Box = ({ id, name, label, type, autocomplete, hint }: BoxProps) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={id}>
      {label}
    </label>
    {hint ? (
      <div class="govuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
    ) : null}
    <input
      class="govuk-input govuk-input--width-20"
      id={id}
      name={name}
      type={type}
      autocomplete={autocomplete}
      spellcheck={false}
      required
      {...(hint ? { "aria-describedby": `${id}-hint` } : {})}
    />
  </div>
);

const Hidden = ({ kept }: { readonly kept: Kept }) => (
  <>
    {kept.state ? <input type="hidden" name="state" value={kept.state} /> : null}
    {kept.return ? <input type="hidden" name="return" value={kept.return} /> : null}
  </>
);

/** The sign-in of a real school on one machine: by password, or the first time by the code that everybody is handed. */
export const schoolSignInPage = (kept: Kept, problem: string | undefined): Promise<string> =>
  renderPage(
    <Page title={problem ? `Error: ${problem}` : "Sign in"}>
      {problem ? (
        <div class="govuk-error-summary" data-module="govuk-error-summary">
          <div role="alert">
            <h2 class="govuk-error-summary__title">There is a problem</h2>
            <p class="govuk-body">{problem}</p>
          </div>
        </div>
      ) : null}
      <h1 class="govuk-heading-l">Sign in</h1>
      <form method="post" action="/_local/sign-in">
        <Hidden kept={kept} />
        <Box
          id="email"
          name="email"
          label="Your e-mail address at school"
          type="email"
          autocomplete="username"
        />
        <Box id="password" name="password" label="Password" type="password" autocomplete="current-password" />
        <Button>Sign in</Button>
      </form>
      <h2 class="govuk-heading-m">The first time, or when you have been given a new code</h2>
      <form method="post" action="/_local/sign-in">
        <Hidden kept={kept} />
        <Box
          id="first-email"
          name="email"
          label="Your e-mail address at school"
          type="email"
          autocomplete="username"
        />
        <Box
          id="code"
          name="code"
          label="Set-up code"
          type="text"
          autocomplete="one-time-code"
          hint="From whoever runs Waymark at your school, like K7QD-22MN-XXPL-9ABC"
        />
        <Box
          id="new-password"
          name="password"
          label="Choose a password"
          type="password"
          autocomplete="new-password"
          hint="At least 12 letters; three words that do not belong together are good"
        />
        <Button variant="secondary">Choose this password and sign in</Button>
      </form>
    </Page>,
  );
