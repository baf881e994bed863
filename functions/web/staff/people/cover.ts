import { endCoverFrom, setCoverFrom } from "#casework/school/people/cover.ts";
import { coverFields } from "#contracts/forms/school/people.ts";
import type { StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { roles } from "#ids/role.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { begunFrom, savedBy, senderOf } from "../set-up/record-form.ts";
import {
  backToPeople,
  inWords,
  type LoadedPeople,
  loadPeople,
  type Member,
  memberHere,
  othersThan,
} from "./load.ts";

const pageOf = (l: LoadedPeople, m: Member): OneForm => ({
  title: `Who stands in for ${m.name}?`,
  lead: "From the first day to the last whoever stands in has these roles too: pages, tasks and mails. It ends by itself.",
  submit: "Save the cover",
  fields: coverFields(othersThan(l, m.id), m.roles),
  action: `/school/people/${m.id}/cover`,
  back: backToPeople,
});

/** Somebody is away, and somebody else has their roles meanwhile. */
export const coverPage: StaffPage = {
  path: "/school/people/{person}/cover",
  action: "people.write",
  doc: { summary: "Who stands in for a member of staff, from and to", form: coverFields([], roles) },
  get: async (c) => {
    const l = await loadPeople(c);
    const member = memberHere(c, l);
    return member ? begunFrom(c, pageOf(l, member), { roles: member.roles }) : notFound;
  },
  post: async (c, sent) => {
    const l = await loadPeople(c);
    const member = memberHere(c, l);
    if (!member) return notFound;
    return savedBy(
      c,
      sent,
      pageOf(l, member),
      (a) => setCoverFrom(c.deps, senderOf(c, sent), member.id, a),
      "/school/people#covers",
    );
  },
};

/** Ends a cover before its last day. */
export const coverEndPage: StaffPage = {
  path: "/school/people/covers/{cover}/end",
  action: "people.write",
  doc: { summary: "End a cover", form: [] },
  get: async (c) => {
    const l = await loadPeople(c);
    const cover = l.school.covers.find((v) => v.id === c.request.params.cover);
    if (!cover) return notFound;
    return oneFormPage(c, {
      title: "End the cover",
      lead: `${l.nameOf(cover.by)} stands in for ${l.nameOf(cover.away)}: ${inWords(cover.roles)}. From now on that is over.`,
      submit: "End it",
      fields: [],
      action: `/school/people/covers/${cover.id}/end`,
      back: backToPeople,
      warning: true,
    });
  },
  post: async (c, sent) => {
    const refused = await endCoverFrom(c.deps, senderOf(c, sent), c.request.params.cover ?? "");
    return refused ? notFound : { kind: "see", to: "/school/people" };
  },
};
