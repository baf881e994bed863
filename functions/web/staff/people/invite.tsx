import { inviteFrom } from "#casework/school/people/roles.ts";
import type { Field } from "#contracts/form.ts";
import { inviteFields, signInIdField } from "#contracts/forms/school/people.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { roles } from "#ids/role.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { type Again, type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { nextAfter, senderOf } from "../set-up/record-form.ts";
import { backToPeople, inWords, loadPeople, memberHere } from "./load.ts";

/** What the sign-in calls somebody is asked only where an identity provider has names of its own. */
const fieldsFor = (c: StaffContext): readonly Field[] =>
  c.deps.identity.namesStaff ? inviteFields : inviteFields.filter((f) => f !== signInIdField);

const pageOf = (c: StaffContext): OneForm => ({
  title: "Invite somebody",
  lead: "They get a mail with the address of Waymark and their roles, and are on the list at once.",
  submit: "Invite",
  fields: fieldsFor(c),
  action: "/school/people/new",
  back: backToPeople,
});

/** The role that the list of what is missing asks for is ticked already. */
const begunWith = (c: StaffContext): Again => {
  const role = roles.find((each) => each === c.request.query.get("role"));
  return role ? { typed: { roles: [role] } } : {};
};

/** Takes somebody in; where this host asks for password and app, a code goes with the mail, or is shown on the next page. */
export const inviteePage: StaffPage = {
  path: "/school/people/new",
  action: "people.write",
  doc: {
    summary: "Invite a member of staff",
    query: { role: "A role that is ticked already" },
    form: inviteFields,
  },
  get: async (c) => oneFormPage(c, pageOf(c), begunWith(c)),
  post: async (c, sent) => {
    const page = pageOf(c);
    const again = { typed: sent.typed ?? {}, command: sent.command };
    const checked = taken(page.fields, sent);
    if (checked.kind === "refused") return oneFormPage(c, page, { ...again, errors: checked.errors });
    const done = await inviteFrom(c.deps, senderOf(c, sent), checked.answers);
    if ("kind" in done)
      return oneFormPage(c, page, { ...again, errors: [{ field: done.field ?? "", message: done.message }] });
    const { staff, waits } = done;
    return { kind: "see", to: `/school/people/${staff}/invited`, model: { staff, waits } };
  },
};

const shownCode = (name: string, code: string | undefined, next: string): Reply => ({
  kind: "page",
  title: "Code for the first sign-in",
  back: backToPeople,
  model: { code: code ?? null },
  content: (
    <>
      <h1 class="govuk-heading-l">Code for the first sign-in</h1>
      {code ? (
        <>
          <p class="govuk-body">
            Hand this code to {name}. It is shown once. A code that was mailed before is no longer good.
          </p>
          <InsetText>
            <strong>{code}</strong>
          </InsetText>
          <p class="govuk-body">
            With their e-mail address and the code they choose a password, and set up an app on their phone.
            The code is good once, for a fortnight.
          </p>
          <p class="govuk-body">
            <LinkButton href={next} variant="secondary">
              Go on
            </LinkButton>
          </p>
        </>
      ) : (
        <p class="govuk-body">
          {name} has chosen a password already. Who has forgotten theirs turns to whoever runs this machine.
        </p>
      )}
    </>
  ),
});

/** Whether the mail goes out at all: “on its way” is said of none that stays on the machine. */
const mailGoes = (c: StaffContext, mail: string): string =>
  c.deps.mailsStay ? `${mail} is written, but e-mails do not leave this machine.` : `${mail} is on its way.`;

const Invited = ({
  mail,
  name,
  next,
}: {
  readonly mail: string;
  readonly name: string;
  readonly next: string;
}) => (
  <>
    <p class="govuk-body">{mail}</p>
    <ButtonGroup>
      <LinkButton href={next}>Go on</LinkButton>
      <LinkButton href="/school/people/new" variant="secondary">
        Invite somebody else
      </LinkButton>
    </ButtonGroup>
    <h2 class="govuk-heading-m">Does {name} not get mail?</h2>
    <p class="govuk-body">
      Then hand a code over yourself: read it out, or write it down. The one in the mail is then no longer
      good.
    </p>
  </>
);

/** What happens next with somebody who was invited; POST makes their code for the first sign-in. */
export const invitedPage: StaffPage = {
  path: "/school/people/{person}/invited",
  action: "people.write",
  doc: {
    summary: "A code by which somebody signs in the first time; POST makes it",
    form: [],
    shows: ["code"],
  },
  get: async (c) => {
    const l = await loadPeople(c);
    const asked = l.school.asked.find((a) => a.staff.id === c.request.params.person);
    const member = memberHere(c, l);
    if (!member && !asked) return notFound;
    const name = l.nameOf(c.request.params.person ?? "");
    const waits = asked
      ? `${inWords(asked.staff.roles)}: a second person has to say yes. They have a mail and a line on Today.`
      : "";
    const makes = c.deps.accounts && member;
    return oneFormPage(c, {
      title: `${name} is ${member ? "on the list" : "chosen"}`,
      lead: waits,
      submit: makes ? "Show a code" : "Go on",
      fields: [],
      action: `/school/people/${c.request.params.person}/invited`,
      back: backToPeople,
      ...(makes ? { aside: true as const } : {}),
      above: makes ? (
        <Invited
          mail={mailGoes(c, "A mail with a code for the first sign-in")}
          name={name}
          next={await nextAfter(c, "/school/people")}
        />
      ) : (
        <p class="govuk-body">{member ? mailGoes(c, "A mail") : null}</p>
      ),
    });
  },
  post: async (c) => {
    const member = memberHere(c, await loadPeople(c));
    if (!member || !c.deps.accounts) return { kind: "see", to: await nextAfter(c, "/school/people") };
    c.deps.log("info", "A code for the first sign-in was made", { staff: c.staff, for: member.id });
    const made = c.deps.accounts.newCode({ ...c.at, staff: member.id }, "first");
    return shownCode(member.name, made?.code, await nextAfter(c, "/school/people"));
  },
};
