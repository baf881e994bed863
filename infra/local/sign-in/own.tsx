import { noteSignIn } from "#casework/school/people/sign-in.ts";
import type { Reply } from "#door/reply.ts";
import type { Request } from "#door/request.ts";
import { memberOf } from "#door/session.ts";
import type { SignedIn } from "#ports/identity.ts";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { SignInNotes } from "#ui/sign-in-notes.tsx";
import { admitted, refusedFor, weakness } from "./admit.ts";
import { emailOf, type SignInDesk } from "./desk.ts";
import { fromOf } from "./device.ts";
import { toEnrolment } from "./enrolment.ts";
import { type Box, formReply, passwordBox, type SignInForm, sayReply, secondBox, Ways } from "./form.tsx";
import { type SignInPage, sentText } from "./page.ts";
import { recoveryReply } from "./recovery.tsx";

const toSignIn: Reply = { kind: "see", to: "/sign-in" };

const signedIn = async (desk: SignInDesk, request: Request): Promise<SignedIn | undefined> =>
  (await memberOf(desk.deps, request))?.session;

const ownPage: SignInPage = {
  get: async (desk, request) => {
    const who = await signedIn(desk, request);
    if (!who) return toSignIn;
    const account = desk.accounts.of(who);
    return sayReply(
      "Your sign-in",
      [],
      <>
        <SummaryList
          rows={[{ key: "Recovery codes that you have not used", value: String(account.recoveryCodes) }]}
        />
        <Ways
          ways={[
            ["/sign-in/own-password", "Choose another password"],
            ["/sign-in/own-phone", "Set up another phone"],
            ["/sign-in/own-codes", "Make new recovery codes"],
            ["/today", "Back to Today"],
          ]}
        />
        <Section id="notes" title="What happened at your sign-in">
          <p class="govuk-body">Was something of this not you? Choose another password now.</p>
          <SignInNotes notes={account.notes} />
        </Section>
      </>,
      { account },
    );
  },
};

type Own = Pick<SignInForm, "title" | "lead" | "submit"> & {
  readonly path: string;
  readonly more?: Box;
  readonly done: (desk: SignInDesk, request: Request, who: SignedIn) => Promise<Reply>;
};

const another: Box = {
  name: "new-password",
  label: "The new password",
  type: "password",
  autocomplete: "new-password",
  hint: "At least 12 letters, digits or signs. Three words that do not belong together are good",
};

/** Whoever changes how they sign in proves once more who they are: a machine may have been left alone. */
const ownForm = ({ path, more, done, ...texts }: Own): SignInPage => {
  const form: SignInForm = {
    ...texts,
    boxes: [{ ...passwordBox, label: "Your password of now" }, secondBox, ...(more ? [more] : [])],
    action: `/sign-in/${path}`,
    below: <Ways ways={[["/sign-in/own", "Back to your sign-in"]]} />,
  };
  return {
    get: async (desk, request) => ((await signedIn(desk, request)) ? formReply(form) : toSignIn),
    post: async (desk, request) => {
      const who = await signedIn(desk, request);
      if (!who) return toSignIn;
      const chosen = more ? weakness(await emailOf(desk, who), sentText(request, more.name)) : undefined;
      if (more && chosen) return formReply(form, { ...chosen, field: more.name });
      const typed = { password: sentText(request, "password"), second: sentText(request, "second") };
      const proved = await desk.accounts.prove(who, typed, await fromOf(desk.deps, request, who));
      if (proved.kind === "good") return done(desk, request, who);
      const wrong = await refusedFor(desk, who, proved.kind === "paused" ? proved : { kind: "wrong" });
      return formReply(form, { ...wrong, field: "password" });
    },
  };
};

/** Somebody's own sign-in: what happened there, another password, another phone, new recovery codes. */
export const ownPages: Readonly<Record<string, SignInPage>> = {
  own: ownPage,
  "own-password": ownForm({
    path: "own-password",
    title: "Choose another password",
    lead: "Wherever else you are signed in, that ends.",
    submit: "Choose this password",
    more: another,
    done: async (desk, request, who) => {
      await desk.accounts.choosePassword(who, sentText(request, another.name));
      await noteSignIn(desk.deps, who, "password-changed");
      return { kind: "see", to: "/sign-in/own", cookies: await admitted(desk, request, who) };
    },
  }),
  "own-phone": ownForm({
    path: "own-phone",
    title: "Set up another phone",
    lead: "The app that you use now goes on until the new one is set up.",
    submit: "Go on to the app",
    done: (desk, request, who) => toEnrolment(desk, request, who, "another"),
  }),
  "own-codes": ownForm({
    path: "own-codes",
    title: "Make new recovery codes",
    lead: "The ones that you have are no longer good then.",
    submit: "Make new codes",
    done: async (desk, _, who) => recoveryReply(desk.accounts.newRecoveryCodes(who), "/sign-in/own", []),
  }),
};
