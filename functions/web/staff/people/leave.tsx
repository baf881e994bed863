import { leaveFrom, type Owes, owedAlone } from "#casework/school/people/leaving.ts";
import { leaveFields } from "#contracts/forms/school/people.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import type { OneForm } from "../forms/one-form.tsx";
import { oneFormPage } from "../forms/one-form.tsx";
import { savedBy, senderOf } from "../set-up/record-form.ts";
import {
  backToPeople,
  inWords,
  type LoadedPeople,
  loadPeople,
  type Member,
  memberHere,
  othersThan,
} from "./load.ts";

const Owed = ({ owes }: { readonly owes: Owes }) => (
  <SummaryList
    rows={[
      { key: "Roles that nobody else has", value: inWords(owes.roles) || "None" },
      { key: "Open tasks under them", value: counted(owes.tasks, "task") },
      { key: "What failed and waits for them", value: counted(owes.failures, "task") },
      { key: "Covers, which end", value: counted(owes.covers, "cover") },
      ...(owes.asked > 0
        ? [{ key: "Roles they gave, which wait for a second person", value: String(owes.asked) }]
        : []),
      ...(owes.panels.length > 0
        ? [
            {
              key: "Named for a decision on a direction",
              value: "Name somebody else on the placement’s page first",
            },
          ]
        : []),
    ]}
  />
);

const pageOf = (l: LoadedPeople, m: Member, owes: Owes): OneForm => ({
  title: `${m.name} leaves`,
  lead: "What is owed by this person alone goes to whoever takes over. What they have recorded stays on record under their name.",
  submit: "Hand over and take off the list",
  fields: leaveFields(othersThan(l, m.id)),
  action: `/school/people/${m.id}/leave`,
  back: backToPeople,
  warning: true,
  above: <Owed owes={owes} />,
  model: { owes },
});

/** Somebody leaves, and a named person takes over what they owe. */
export const leavePage: StaffPage = {
  path: "/school/people/{person}/leave",
  action: "people.write",
  doc: { summary: "A member of staff leaves and hands over", form: leaveFields([]), shows: ["owes"] },
  get: async (c) => {
    const l = await loadPeople(c);
    const member = memberHere(c, l);
    if (!member) return notFound;
    return oneFormPage(c, pageOf(l, member, await owedAlone(c.deps, c.at, member.id)));
  },
  post: async (c, sent) => {
    const l = await loadPeople(c);
    const member = memberHere(c, l);
    if (!member) return notFound;
    const page = pageOf(l, member, await owedAlone(c.deps, c.at, member.id));
    return savedBy(
      c,
      sent,
      page,
      (a) => leaveFrom(c.deps, senderOf(c, sent), member.id, a),
      "/school/people",
    );
  },
};
