import { wordsOf } from "#casework/commit/kept-words.ts";
import { inviteAgainFrom, takeAppFrom } from "#casework/school/people/sign-in.ts";
import { takeAppFields } from "#contracts/forms/school/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import type { Account } from "#ports/accounts.ts";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { SignInNotes } from "#ui/sign-in-notes.tsx";
import type { OneForm } from "../forms/one-form.tsx";
import { oneFormPage } from "../forms/one-form.tsx";
import { savedBy, senderOf } from "../set-up/record-form.ts";
import { type LoadedPeople, loadPeople, type Member, memberHere } from "./load.ts";

const stands: Readonly<Record<Account["state"], string>> = {
  none: "Invited. No password is chosen yet",
  half: "A password is chosen. The app is not set up yet",
  old: "A password of an earlier version. The app is set up at the next sign-in",
  reset: "The app was taken away. Another is set up with the mailed code",
  whole: "Password and app are set up",
};

const pathOf = (id: string) => `/school/people/${id}/sign-in`;

/** Whose sign-in it is; undefined where this host leaves sign-in to an identity provider, or nobody of this id works here. */
const opened = async (c: StaffContext) => {
  const l = await loadPeople(c);
  const member = memberHere(c, l);
  const account = member && c.deps.accounts?.of({ ...c.at, staff: member.id });
  return member && account ? { l, member, account } : undefined;
};

const takenAway = async (c: StaffContext, l: LoadedPeople, id: string) => {
  const taken = l.school.appsTaken.filter((t) => t.staff === id).toReversed();
  return Promise.all(
    taken.map(async ({ at, by, words }) => ({
      at,
      by: l.nameOf(by),
      reason: String((await wordsOf(c.deps, c.scope, [words])).reason ?? ""),
    })),
  );
};

const linksOf = (c: StaffContext, { id }: Member, { state }: Account) => ({
  ...(state === "none" || state === "half"
    ? { again: `${pathOf(id)}/again`, code: `/school/people/${id}/invited` }
    : {}),
  ...((state === "whole" || state === "reset") && id !== c.staff && c.may("sign-in.reset")
    ? { takeApp: `${pathOf(id)}/app` }
    : {}),
});

const linkWords = {
  again: "Send the invitation again",
  code: "Hand a code over instead",
  takeApp: "Lost phone: take the app away",
} as const;

/** How somebody’s sign-in stands, what happened there, and what can be done about it. */
const signInPage: StaffPage = {
  path: "/school/people/{person}/sign-in",
  action: "people.write",
  doc: { summary: "How a member of staff's sign-in stands", shows: ["account", "taken"] },
  get: async (c) => {
    const o = await opened(c);
    if (!o) return notFound;
    const { l, member, account } = o;
    const links = linksOf(c, member, account);
    const taken = await takenAway(c, l, member.id);
    return {
      kind: "page",
      title: `Sign-in of ${member.name}`,
      back: { href: `/school/people/${member.id}`, text: "Back" },
      model: { person: member.id, account, taken, links },
      content: (
        <>
          <h1 class="govuk-heading-l">Sign-in of {member.name}</h1>
          <SummaryList
            rows={[
              { key: "How it stands", value: stands[account.state] },
              ...(account.codeUntil
                ? [{ key: "A code is good until", value: longTime(account.codeUntil) }]
                : []),
              { key: "Recovery codes left", value: String(account.recoveryCodes) },
            ]}
          />
          <ul class="govuk-list">
            {(["again", "code", "takeApp"] as const).map((way) =>
              links[way] ? (
                <li>
                  <a class="govuk-link" href={links[way]}>
                    {linkWords[way]}
                  </a>
                </li>
              ) : null,
            )}
          </ul>
          {taken.length > 0 ? (
            <Section id="taken" title="Apps that were taken away">
              <ul class="govuk-list govuk-list--bullet">
                {taken.map((t) => (
                  <li>
                    {t.by}, {longTime(t.at)}. {t.reason}
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <Section id="notes" title="What happened, for a year">
            <SignInNotes notes={account.notes} />
          </Section>
        </>
      ),
    };
  },
};

const back = (m: Member) => ({ href: pathOf(m.id), text: "Back to the sign-in" });

const againForm = (m: Member): OneForm => ({
  title: `Send ${m.name} the invitation again`,
  lead: "They get a mail with a new code, good for a fortnight. The code of the mail before is no longer good then.",
  submit: "Send it",
  fields: [],
  action: `${pathOf(m.id)}/again`,
  back: back(m),
});

const appForm = (m: Member): OneForm => ({
  title: `Take the app of ${m.name} away`,
  lead: "Ring them first, on a number that you know, and be sure that it is they who ask. They are signed out everywhere. With their password and a code that we mail them, they set up another phone. The code is good for three days.",
  submit: "Take the app away",
  fields: takeAppFields,
  action: `${pathOf(m.id)}/app`,
  back: back(m),
  warning: true,
});

const invitedAgainPage: StaffPage = {
  path: "/school/people/{person}/sign-in/again",
  action: "people.write",
  doc: { summary: "Send a member of staff their invitation again", form: [] },
  get: async (c) => {
    const o = await opened(c);
    return o ? oneFormPage(c, againForm(o.member)) : notFound;
  },
  post: async (c, sent) => {
    const o = await opened(c);
    if (!o) return notFound;
    const { member } = o;
    return savedBy(
      c,
      sent,
      againForm(member),
      () => inviteAgainFrom(c.deps, senderOf(c, sent), member.id),
      pathOf(member.id),
    );
  },
};

const takeAppPage: StaffPage = {
  path: "/school/people/{person}/sign-in/app",
  action: "sign-in.reset",
  doc: { summary: "Take a lost app away, with the reason", form: takeAppFields },
  get: async (c) => {
    const o = await opened(c);
    return o ? oneFormPage(c, appForm(o.member)) : notFound;
  },
  post: async (c, sent) => {
    const o = await opened(c);
    if (!o) return notFound;
    const { member } = o;
    return savedBy(
      c,
      sent,
      appForm(member),
      (a) => takeAppFrom(c.deps, senderOf(c, sent), member.id, a),
      pathOf(member.id),
    );
  },
};

export const signInPages: readonly StaffPage[] = [invitedAgainPage, takeAppPage, signInPage];
