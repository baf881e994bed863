import { byMail } from "#adapters/local/sign-in/accounts.ts";
import type { Request } from "#door/request.ts";
import { codeNotGood, refusedFor } from "./admit.ts";
import { personOf } from "./desk.ts";
import { fromOf } from "./device.ts";
import { toEnrolment } from "./enrolment.ts";
import { codeBox, emailBox, formReply, passwordBox, type SignInForm } from "./form.tsx";
import { returnOf, type SignInPage, sentText } from "./page.ts";

const form = (request: Request): SignInForm => ({
  title: "Set up another phone",
  lead: "Ask the administrator of your school first. They take the lost app away, and you are mailed a code.",
  boxes: [emailBox, passwordBox, codeBox],
  submit: "Go on to the app",
  action: "/sign-in/new-phone",
  hidden: { return: returnOf(request) },
  values: {
    email: sentText(request, "email"),
    code: sentText(request, "code") || (request.query.get("code") ?? "").slice(0, 30),
  },
});

/** After the app was taken away: the password and the mailed code prove who it is. */
export const newPhonePage: SignInPage = {
  get: async (_, request) => formReply(form(request)),
  post: async (desk, request) => {
    const who = await personOf(desk.deps, sentText(request, "email"));
    const { place } = await fromOf(desk.deps, request, who);
    if (!who || !desk.accounts.isCode(who, "phone", sentText(request, "code"), place))
      return formReply(form(request), codeNotGood(desk, who));
    const from = { lane: byMail, place };
    const proved = await desk.accounts.provePassword(who, sentText(request, "password"), from);
    if (proved.kind === "wrong" || proved.kind === "paused") {
      const wrong = await refusedFor(desk, who, proved);
      return formReply(form(request), { ...wrong, field: "password" });
    }
    return toEnrolment(desk, request, who, "another");
  },
};
