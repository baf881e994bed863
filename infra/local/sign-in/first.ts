import type { Request } from "#door/request.ts";
import { codeNotGood, weakness } from "./admit.ts";
import { personOf } from "./desk.ts";
import { fromOf } from "./device.ts";
import { toEnrolment } from "./enrolment.ts";
import { codeBox, emailBox, formReply, newPasswordBox, type SignInForm } from "./form.tsx";
import { returnOf, type SignInPage, sentText } from "./page.ts";

const form = (request: Request): SignInForm => ({
  title: "Choose your password",
  lead: "You are invited to Waymark. Afterwards you set up an app on your phone, which shows six digits whenever you sign in.",
  boxes: [emailBox, codeBox, newPasswordBox],
  submit: "Go on to the app",
  action: "/sign-in/first",
  hidden: { return: returnOf(request) },
  values: {
    email: sentText(request, "email"),
    code: sentText(request, "code") || (request.query.get("code") ?? "").slice(0, 30),
  },
});

/** The first time: by the code of the invitation, which ends once a password is chosen. */
export const firstPage: SignInPage = {
  get: async (_, request) => formReply(form(request)),
  post: async (desk, request) => {
    const email = sentText(request, "email");
    const password = sentText(request, "password");
    const weak = weakness(email, password);
    if (weak) return formReply(form(request), weak);
    const who = await personOf(desk.deps, email);
    const { place } = await fromOf(desk.deps, request, who);
    const isCode = desk.accounts.isCode(who, "first", sentText(request, "code"), place);
    if (!who || !isCode) return formReply(form(request), codeNotGood(desk, who));
    await desk.accounts.choosePassword(who, password);
    return toEnrolment(desk, request, who, "first");
  },
};
