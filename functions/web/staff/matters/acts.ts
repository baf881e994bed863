import {
  closeMatterFrom,
  extendFrom,
  setAuthorityFrom,
  takeStepFrom,
  tellOfBreachFrom,
} from "#casework/matters/acts.ts";
import { splitPrivate } from "#casework/split-private.ts";
import type { Answers, Field } from "#contracts/form.ts";
import {
  authorityFields,
  closeFields,
  extendFields,
  stepFields,
  type stepOptions,
  tellFields,
} from "#contracts/forms/data/matters.ts";
import type { Refusal } from "#domain/decision.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { outcomesOf } from "#streams/matters/deciding.ts";
import type { Authority, Outcome, Step } from "#streams/matters/events.ts";
import { isRequest, type Matter, stepsOf } from "#streams/matters/matters.ts";
import { formOn } from "../forms/form-on.ts";
import { oneFormPage } from "../forms/one-form.tsx";
import { matterHref, matterIn } from "./load.ts";
import { kindTitles, outcomeOptions } from "./words.ts";

type Act = {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly lead?: string;
  /** A field at which a refusal stands that names none. */
  readonly at: string;
  readonly fits: (m: Matter) => boolean;
  readonly fields: (m: Matter) => readonly Field[];
  /** For the documentation of all of them. */
  readonly every: readonly Field[];
  readonly act: (
    c: StaffContext,
    m: Matter,
    command: string,
    open: Answers,
    said: Answers,
  ) => Promise<Refusal | undefined>;
};

const pageOf = (a: Act): StaffPage => ({
  path: `/records/matters/{matter}/${a.path}`,
  action: "matters.write",
  doc: { summary: a.summary, form: a.every },
  ...formOn<Matter>({
    find: async (c) => {
      const m = await matterIn(c);
      return m && a.fits(m) ? m : undefined;
    },
    fields: a.fields,
    shown: (c, m, again) =>
      oneFormPage(
        c,
        {
          ...{
            title: a.title,
            caption: kindTitles[m.kind],
            lead: a.lead,
            submit: "Save",
            fields: a.fields(m),
          },
          action: `${matterHref(m.id)}/${a.path}`,
          back: { href: matterHref(m.id), text: kindTitles[m.kind] },
        },
        again,
      ),
    act: (c, m, command, answers) => {
      const { open, said } = splitPrivate(a.fields(m), answers);
      return a.act(c, m, command, open, said);
    },
    fieldOf: (_, field) => field ?? a.at,
    to: (m) => matterHref(m.id),
  }),
});

const sender = (c: StaffContext, command: string) => ({ at: c.at, command, by: c.staff });

const stepsFor = (m: Matter): readonly (keyof typeof stepOptions)[] =>
  isRequest(m)
    ? ["noted", "identity-asked", "identity-proven"]
    : m.kind === "complaint" && stepsOf(m, "acknowledged").length === 0
      ? ["acknowledged", "noted"]
      : ["noted"];

const steps: Act = {
  ...{ path: "steps", title: "Record a step", at: "step", fits: () => true },
  summary: "Record what was done about a request, complaint or breach",
  fields: (m) => stepFields(stepsFor(m)),
  every: stepFields(["acknowledged", "noted", "identity-asked", "identity-proven"]),
  act: (c, m, command, open, said) =>
    takeStepFrom(c.deps, sender(c, command), m.id, String(open.step) as Step, String(open.on), said),
};

const extension: Act = {
  ...{ path: "extension", title: "It takes longer", at: "told-on", fits: isRequest },
  summary: "Record that the answer to a request takes two months longer, and why",
  lead: "A request that is complex may be answered two months later, where they are told so, with the reason, within the first month.",
  fields: () => extendFields,
  every: extendFields,
  act: (c, m, command, open, said) =>
    extendFrom(c.deps, sender(c, command), m.id, String(open["told-on"]), said),
};

const authority: Act = {
  ...{ path: "authority", title: "By what right", at: "authority", fits: (m: Matter) => m.kind === "access" },
  summary: "Record by what right somebody else than the pupil gets the pupil’s data",
  lead: "The data are the pupil’s. One who understands what it means decides about them, whoever has parental responsibility.",
  fields: () => authorityFields,
  every: authorityFields,
  act: (c, m, command, open, said) =>
    setAuthorityFrom(c.deps, sender(c, command), m.id, String(open.authority) as Authority, said),
};

const telling = (whom: "regulator" | "people"): Act => ({
  ...{ path: whom, at: "told", fits: (m: Matter) => m.kind === "breach" },
  title: whom === "regulator" ? "The Information Commissioner" : "The people concerned",
  summary: `Record whether the ${whom === "regulator" ? "regulator was" : "people concerned were"} told of a breach, or why not`,
  fields: () => tellFields(whom),
  every: tellFields(whom),
  act: (c, m, command, open, said) =>
    tellOfBreachFrom(
      c.deps,
      sender(c, command),
      {
        ...{ matter: m.id, whom, told: open.told === "yes" ? "yes" : "no" },
        ...{ on: String(open.on ?? ""), time: String(open.at ?? "") },
      },
      said,
    ),
});

const end: Act = {
  ...{ path: "end", title: "How it ended", at: "outcome", fits: () => true },
  summary: "Record how a request, complaint or breach ended",
  fields: (m) => closeFields(outcomeOptions(outcomesOf[m.kind])),
  every: closeFields(outcomeOptions([...new Set(Object.values(outcomesOf).flat())])),
  act: (c, m, command, open, said) =>
    closeMatterFrom(
      c.deps,
      sender(c, command),
      { matter: m.id, outcome: String(open.outcome) as Outcome, on: String(open.on) },
      said,
    ),
};

/** What is recorded on a matter, a form each. */
export const matterActPages: readonly StaffPage[] = [
  steps,
  extension,
  authority,
  telling("regulator"),
  telling("people"),
  end,
].map(pageOf);
