import { type Opening, openMatterFrom } from "#casework/matters/acts.ts";
import { splitPrivate } from "#casework/split-private.ts";
import type { Answers, Field } from "#contracts/form.ts";
import {
  askers,
  breachFields,
  type Choices,
  complaintFields,
  noChoices,
  requestFields,
} from "#contracts/forms/data/matters.ts";
import type { StaffPage } from "#door/context.ts";
import { type Asker, type MatterKind, matterKinds } from "#streams/matters/events.ts";
import { formOn } from "../forms/form-on.ts";
import { oneFormPage } from "../forms/one-form.tsx";
import { aboutIn, type Known, peopleKnown } from "./choices.ts";
import { kindLeads, kindTitles } from "./words.ts";

type Found = { readonly kind: MatterKind; readonly known: Known };

const fieldsOf = (kind: MatterKind, c: Choices): readonly Field[] =>
  kind === "breach" ? breachFields(c) : kind === "complaint" ? complaintFields(c) : requestFields(c);

const askerIn = (a: Answers): { readonly asker?: Asker } => {
  const found = askers.find((o) => o.value === a.asker);
  return found ? { asker: found.value as Asker } : {};
};

const openingOf = ({ kind, known }: Found, a: Answers): Opening => ({
  ...{ kind, received: String(a.received), about: aboutIn(known, a) },
  ...(a["known-at"] ? { time: String(a["known-at"]) } : {}),
  ...askerIn(a),
});

/** Takes down what somebody asks or complains of about data, or what went wrong with it. */
export const matterNewPage: StaffPage = {
  path: "/records/matters/new/{kind}",
  action: "matters.write",
  doc: {
    summary: "Take down a request, a complaint or a breach of data",
    form: requestFields(noChoices),
  },
  ...formOn<Found>({
    find: async (c) => {
      const kind = matterKinds.find((k) => k === c.request.params.kind);
      return kind && { kind, known: await peopleKnown(c) };
    },
    fields: ({ kind, known }) => fieldsOf(kind, known),
    shown: (c, { kind, known }, again) =>
      oneFormPage(
        c,
        {
          title: kindTitles[kind],
          lead: kindLeads[kind],
          submit: "Save",
          fields: fieldsOf(kind, known),
          action: `/records/matters/new/${kind}`,
          back: { href: "/records/matters", text: "Requests, complaints and breaches" },
        },
        again,
      ),
    act: (c, found, command, answers) => {
      const { open, said } = splitPrivate(fieldsOf(found.kind, found.known), answers);
      return openMatterFrom(c.deps, { at: c.at, command, by: c.staff }, openingOf(found, open), said);
    },
    fieldOf: (_, field) => field ?? "received",
    to: () => "/records/matters",
  }),
};
