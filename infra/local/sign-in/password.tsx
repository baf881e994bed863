import type { Proved } from "#adapters/local/sign-in/accounts.ts";
import { noteSignIn } from "#casework/school/people/sign-in.ts";
import type { Reply } from "#door/reply.ts";
import type { Request } from "#door/request.ts";
import { admitted, refusedFor } from "./admit.ts";
import { type Known, logged, personOf, type SignInDesk } from "./desk.ts";
import { fromOf } from "./device.ts";
import { toEnrolment } from "./enrolment.ts";
import { emailBox, formReply, passwordBox, type SignInForm, secondBox, Ways, type Wrong } from "./form.tsx";
import { returnOf, type SignInPage, sentText } from "./page.ts";

const form = (request: Request): SignInForm => ({
  title: "Sign in",
  boxes: [emailBox, passwordBox, secondBox],
  submit: "Sign in",
  action: "/sign-in/password",
  hidden: { return: returnOf(request) },
  values: { email: sentText(request, "email") },
  below: (
    <Ways
      ways={[
        ["/sign-in/first", "I have a code, and no password yet"],
        ["/sign-in/forgotten", "I have forgotten my password"],
        ["/sign-in/new-phone", "I have lost my phone, and have been sent a code"],
      ]}
    />
  ),
});

const takenAway: Wrong = {
  status: 401,
  message: "Your app was taken away. Set another up with the code that was mailed to you.",
  field: "second",
};

/** What follows from a right password. */
const goOn = async (
  desk: SignInDesk,
  request: Request,
  who: Known,
  proved: Exclude<Proved, { kind: "wrong" | "paused" }>,
): Promise<Reply> => {
  if (proved.kind === "no-app") return toEnrolment(desk, request, who, "first");
  if (proved.kind === "app-taken") {
    logged(desk, "A sign-in was refused", who, "app-taken-away");
    return formReply(form(request), takenAway);
  }
  if (proved.by === "recovery") {
    desk.accounts.note(who, "recovery-code-used");
    await noteSignIn(desk.deps, who, "recovery-code-used");
  }
  const cookies = await admitted(desk, request, who);
  const fewCodes = proved.by === "recovery" && proved.recoveryLeft <= 3;
  return { kind: "see", to: fewCodes ? "/sign-in/own" : returnOf(request), cookies };
};

/** Who is there proves it by password and app, in one step: nobody learns which of the two was wrong. */
export const passwordPage: SignInPage = {
  get: async (_, request) => formReply(form(request)),
  post: async (desk, request) => {
    const who = await personOf(desk.deps, sentText(request, "email"));
    const typed = { password: sentText(request, "password"), second: sentText(request, "second") };
    const proved = await desk.accounts.prove(who, typed, await fromOf(desk.deps, request, who));
    if (!who || proved.kind === "wrong" || proved.kind === "paused")
      return formReply(
        form(request),
        await refusedFor(desk, who, proved.kind === "paused" ? proved : { kind: "wrong" }),
      );
    return goOn(desk, request, who, proved);
  },
};
