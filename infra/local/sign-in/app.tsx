import { appAddress } from "#adapters/local/sign-in/apps.ts";
import { noteSignIn } from "#casework/school/people/sign-in.ts";
import type { Reply } from "#door/reply.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { admitted } from "./admit.ts";
import { logged } from "./desk.ts";
import { type Enrolment, enrolmentOf, enrolmentOver } from "./enrolment.ts";
import { type Box, formReply, type SignInForm, sayReply, Ways, type Wrong } from "./form.tsx";
import { type SignInPage, sentText } from "./page.ts";
import { QrPicture } from "./qr-picture.tsx";
import { recoveryReply } from "./recovery.tsx";

const digitsBox: Box = {
  name: "digits",
  label: "The six digits that the app shows now",
  type: "text",
  autocomplete: "one-time-code",
  short: true,
};

/** Four at a time: it is typed from one screen to another. */
const inGroups = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(" ");

const form = ({ secret, email }: Enrolment): SignInForm => {
  const address = appAddress(secret, email);
  return {
    title: "Set up the app on your phone",
    lead: "Any authenticator app will do: Microsoft Authenticator, Google Authenticator, or one that your password manager has.",
    boxes: [digitsBox],
    submit: "Go on",
    action: "/sign-in/app",
    model: { secret, address },
    above: (
      <>
        <ol class="govuk-list govuk-list--number">
          <li>Open the app and add an account.</li>
          <li>Let it read this picture, or type the key below it.</li>
          <li>Type the six digits that it shows.</li>
        </ol>
        <QrPicture text={address} label="Picture for the authenticator app. The key below it says the same" />
        <InsetText>
          Key: <strong>{inGroups(secret)}</strong>
          <br />
          <a class="govuk-link" href={address}>
            Open it in an app on this device
          </a>
        </InsetText>
      </>
    ),
  };
};

const over = (): Reply =>
  sayReply(
    "Begin again",
    ["Half an hour is over, or the app is set up already."],
    <Ways ways={[["/sign-in", "Sign in"]]} />,
  );

const notTheDigits: Wrong = {
  status: 422,
  message: "These are not the digits of now. Look again; the phone’s clock must be set by itself.",
  field: "digits",
};

/** An app is set up: it is kept once its digits prove that it has the key; then the recovery codes are shown, once. */
export const appPage: SignInPage = {
  get: async (desk, request) => {
    const enrolment = await enrolmentOf(desk, request);
    return enrolment ? formReply(form(enrolment)) : over();
  },
  post: async (desk, request) => {
    const who = await enrolmentOf(desk, request);
    if (!who) return over();
    const codes = desk.accounts.setUpApp(who, who.secret, sentText(request, "digits"));
    if (!codes) return formReply(form(who), notTheDigits);
    logged(desk, "An app was set up for sign-in", who);
    if (who.why === "another") await noteSignIn(desk.deps, who, "app-changed");
    const cookies = [enrolmentOver(desk), ...(await admitted(desk, request, who))];
    return recoveryReply(codes, who.return, cookies);
  },
};
