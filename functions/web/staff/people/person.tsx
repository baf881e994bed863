import { changePersonFrom, personAnswers } from "#casework/school/people/roles.ts";
import { personFields } from "#contracts/forms/school/people.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { begunFrom, nextAfter, senderOf } from "../set-up/record-form.ts";
import { backToPeople, loadPeople, type Member, memberHere } from "./load.ts";

const linksOf = (c: StaffContext, { id }: Member) => ({
  cover: `/school/people/${id}/cover`,
  ...(id === c.staff ? {} : { leave: `/school/people/${id}/leave` }),
  ...(c.deps.accounts ? { signIn: `/school/people/${id}/sign-in` } : {}),
});

const pageOf = (c: StaffContext, m: Member): OneForm => {
  const links = linksOf(c, m);
  return {
    title: m.name,
    caption: m.record?.job,
    submit: "Save the changes",
    fields: personFields,
    action: `/school/people/${m.id}`,
    back: backToPeople,
    model: { person: m.id, also: links },
    above: (
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={links.cover}>
            Is away: somebody stands in
          </a>
        </li>
        {links.leave ? (
          <li>
            <a class="govuk-link" href={links.leave}>
              Leaves: somebody takes over
            </a>
          </li>
        ) : null}
        {links.signIn ? (
          <li>
            <a class="govuk-link" href={links.signIn}>
              Sign-in: invitation, lost phone, what happened
            </a>
          </li>
        ) : null}
      </ul>
    ),
  };
};

/** What a member of staff is called, how they are reached, and their roles. */
export const personPage: StaffPage = {
  path: "/school/people/{person}",
  action: "people.write",
  doc: { summary: "Change a member of staff and their roles", form: personFields },
  get: async (c) => {
    const member = memberHere(c, await loadPeople(c));
    return member ? begunFrom(c, pageOf(c, member), personAnswers(member.record, member.roles)) : notFound;
  },
  post: async (c, sent) => {
    const member = memberHere(c, await loadPeople(c));
    if (!member) return notFound;
    const page = pageOf(c, member);
    const again = { typed: sent.typed ?? {}, command: sent.command };
    const checked = taken(page.fields, sent);
    if (checked.kind === "refused") return oneFormPage(c, page, { ...again, errors: checked.errors });
    const done = await changePersonFrom(c.deps, senderOf(c, sent), member.id, checked.answers);
    if ("kind" in done)
      return oneFormPage(c, page, { ...again, errors: [{ field: done.field ?? "", message: done.message }] });
    return { kind: "see", to: await nextAfter(c, "/school/people"), model: done };
  },
};
