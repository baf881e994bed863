import { answerRolesFrom } from "#casework/school/people/roles.ts";
import { answerRolesFields } from "#contracts/forms/school/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { savedBy, senderOf } from "../set-up/record-form.ts";
import { backToPeople, inWords, type LoadedPeople, loadPeople } from "./load.ts";

const pageOf = (l: LoadedPeople, ask: LoadedPeople["school"]["asked"][number]): OneForm => ({
  title: `Roles of ${l.nameOf(ask.staff.id)}`,
  lead: `${l.nameOf(ask.by)} has given these roles on ${longTime(ask.at)}: ${inWords(ask.staff.roles)}. Among them are roles by which somebody reads about children at risk, or gives roles to others. So a second person says whether that is right.`,
  submit: "Save the answer",
  fields: answerRolesFields,
  action: `/school/people/asked/${ask.id}`,
  back: backToPeople,
});

/** A second person says whether roles are given. */
export const rolesAskedPage: StaffPage = {
  path: "/school/people/asked/{ask}",
  action: "people.confirm",
  doc: { summary: "Say as the second person whether roles are given", form: answerRolesFields },
  get: async (c) => {
    const l = await loadPeople(c);
    const ask = l.school.asked.find((a) => a.id === c.request.params.ask);
    return ask ? oneFormPage(c, pageOf(l, ask)) : notFound;
  },
  post: async (c, sent) => {
    const l = await loadPeople(c);
    const ask = l.school.asked.find((a) => a.id === c.request.params.ask);
    if (!ask) return l.school.commands.get(sent.command) ? { kind: "see", to: "/school/people" } : notFound;
    return savedBy(
      c,
      sent,
      pageOf(l, ask),
      (a) => answerRolesFrom(c.deps, senderOf(c, sent), ask.id, a),
      "/school/people",
    );
  },
};
