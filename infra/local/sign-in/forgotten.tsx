import { withinLimit } from "#casework/links/use-limits.ts";
import { noteSignIn } from "#casework/school/people/sign-in.ts";
import type { Request } from "#door/request.ts";
import { hmac } from "#door/signed.ts";
import { admitted, codeNotGood, weakness } from "./admit.ts";
import { type Known, logged, personOf, type SignInDesk } from "./desk.ts";
import { fromOf } from "./device.ts";
import {
  codeBox,
  emailBox,
  formReply,
  newPasswordBox,
  type SignInForm,
  sayReply,
  secondBox,
} from "./form.tsx";
import { returnOf, type SignInPage, sentText } from "./page.ts";

const asking = (request: Request): SignInForm => ({
  title: "Forgotten your password?",
  lead: "We mail you a code, with which you choose another. You need your app for it, or a recovery code.",
  boxes: [emailBox],
  submit: "Send me a code",
  action: "/sign-in/forgotten",
  values: { email: sentText(request, "email") },
});

/** So often an hour a code is mailed to one person, and asked for from one place. */
const perPerson = { most: 3, seconds: 3600 };
const perPlace = { most: 60, seconds: 3600 };

const mayAsk = async ({ deps }: SignInDesk, who: Known, place: string): Promise<boolean> =>
  (await withinLimit(deps, `sign-in-code-place-${place}`, perPlace)) &&
  (await withinLimit(
    deps,
    `sign-in-code-${hmac(deps, `who:${who.school}/${who.staff}`).slice(0, 16)}`,
    perPerson,
  ));

/** Mails a code to whoever has forgotten their password; the answer is the same for an address that nobody has. */
export const askPage: SignInPage = {
  get: async (_, request) => formReply(asking(request)),
  post: async (desk, request) => {
    const who = await personOf(desk.deps, sentText(request, "email"));
    const { place } = await fromOf(desk.deps, request, who);
    if (who && (await mayAsk(desk, who, place))) {
      logged(desk, "A code for a new password was asked for", who);
      if (desk.accounts.of(who).state === "whole") await noteSignIn(desk.deps, who, "new-password-asked");
    }
    return sayReply("Look into your mail", [
      "If this address belongs to somebody who has set up password and app, a code is on its way. It is good for an hour.",
      "No mail? Look whether you typed the address that your school has for you. Who was invited and has not chosen a password yet asks the administrator of the school to send the invitation again.",
      "Without your phone and without recovery codes, turn to whoever runs Waymark at your school.",
    ]);
  },
};

const choosing = (request: Request): SignInForm => ({
  title: "Choose another password",
  boxes: [emailBox, codeBox, newPasswordBox, secondBox],
  submit: "Choose this password and sign in",
  action: "/sign-in/new-password",
  hidden: { return: returnOf(request) },
  values: {
    email: sentText(request, "email"),
    code: sentText(request, "code") || (request.query.get("code") ?? "").slice(0, 30),
  },
});

/** Another password, by the mailed code and the app together. It ends every session that began before. */
export const newPasswordPage: SignInPage = {
  get: async (_, request) => formReply(choosing(request)),
  post: async (desk, request) => {
    const { deps, accounts } = desk;
    const email = sentText(request, "email");
    const password = sentText(request, "password");
    const weak = weakness(email, password);
    if (weak) return formReply(choosing(request), weak);
    const who = await personOf(deps, email);
    const { place } = await fromOf(deps, request, who);
    const isCode = accounts.isCode(who, "password", sentText(request, "code"), place);
    if (!who || !isCode || !accounts.proveSecond(who, sentText(request, "second")))
      return formReply(choosing(request), codeNotGood(desk, who));
    await accounts.choosePassword(who, password);
    await noteSignIn(deps, who, "password-changed");
    return { kind: "see", to: returnOf(request), cookies: await admitted(desk, request, who) };
  },
};
