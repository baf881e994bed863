import { read, records } from "#casework/commit/streams.ts";
import { providersOf, pupilsOf } from "#casework/people/people.ts";
import { letConcernGoFrom, liftHoldFrom, setHoldFrom } from "#casework/records/acts.ts";
import { splitPrivate } from "#casework/split-private.ts";
import type { Answers, Field, Option } from "#contracts/form.ts";
import { concernFields, holdFields, liftFields } from "#contracts/forms/records.ts";
import { fullName, fullNames, initialsOf } from "#contracts/people.ts";
import { recordsStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { HeldOn } from "#streams/records/events.ts";
import type { Hold } from "#streams/records/records.ts";
import { formOn } from "../forms/form-on.ts";
import { oneFormPage } from "../forms/one-form.tsx";
import { titlesOf } from "./names.ts";

const back = { href: "/records", text: "Records" };

const byLabel = (all: readonly Option[]): readonly Option[] =>
  all.toSorted((a, b) => a.label.localeCompare(b.label, "en-GB"));

const pupilOptions = async (c: StaffContext): Promise<readonly Option[]> => {
  const rows = (await c.deps.views.list("pupils", c.scope)).filter((row) => !row.body?.mergedInto);
  const known = await pupilsOf(
    c.deps,
    c.scope,
    rows.map((row) => row.key),
  );
  const full = fullNames(known);
  return byLabel(
    [...known].map(([value, pupil]) => ({
      value,
      label: c.sees("pupil.name") ? (full.get(value) ?? fullName(pupil)) : initialsOf(pupil),
    })),
  );
};

const providerOptions = async (c: StaffContext): Promise<readonly Option[]> => {
  const rows = await c.deps.views.list("providers", c.at.tenant);
  const known = await providersOf(
    c.deps,
    c.at.tenant,
    rows.map((row) => row.key),
  );
  return byLabel([...known].map(([value, { name }]) => ({ value, label: name })));
};

const onOf = (a: Answers): HeldOn => {
  if (a.what === "school") return { what: "school" };
  const what = a.what === "providers" ? "providers" : "pupils";
  return { what, ids: [a[what] ?? []].flat().map(String) };
};

/** Puts records on legal hold: certain pupils, certain providers or everything, for a matter and with a reason. */
export const holdNewPage: StaffPage = {
  path: "/records/holds/new",
  action: "records.hold",
  doc: { summary: "Put records on legal hold", form: holdFields([], []) },
  ...formOn<readonly Field[]>({
    find: async (c) => holdFields(await pupilOptions(c), await providerOptions(c)),
    fields: (fields) => fields,
    shown: (c, fields, again) =>
      oneFormPage(
        c,
        {
          title: "Put records on hold",
          lead: "What is on hold is not purged, whatever its clock says, until somebody lifts the hold with a reason.",
          submit: "Put on hold",
          fields,
          action: "/records/holds/new",
          back,
        },
        again,
      ),
    act: (c, fields, command, answers) => {
      const { open, said } = splitPrivate(fields, answers);
      return setHoldFrom(c.deps, { at: c.at, command, by: c.staff }, onOf(open), said);
    },
    fieldOf: (_, field) => field ?? "what",
    to: () => "/records#holds",
  }),
};

/** Lifts a legal hold, with a reason. */
export const holdLiftPage: StaffPage = {
  path: "/records/holds/{hold}/lift",
  action: "records.hold",
  doc: { summary: "Lift a legal hold", form: liftFields },
  ...formOn<Hold>({
    find: async (c) =>
      (await read(c.deps, records, recordsStream(c.at))).state.holds.find(
        (h) => h.id === c.request.params.hold,
      ),
    fields: () => liftFields,
    shown: (c, hold, again) =>
      oneFormPage(
        c,
        {
          title: "Lift this hold",
          lead: "From then on the clocks of these records decide again.",
          submit: "Lift the hold",
          fields: liftFields,
          action: `/records/holds/${hold.id}/lift`,
          back,
        },
        again,
      ),
    act: (c, hold, command, answers) =>
      liftHoldFrom(c.deps, { at: c.at, command, by: c.staff }, hold.id, answers),
    fieldOf: () => "why",
    to: () => "/records#holds",
  }),
};

/** What touches a concern is held by default; a safeguarding lead lets it go, or holds it again. */
export const concernHoldPage: StaffPage = {
  path: "/records/concerns/{pupil}",
  action: "records.safeguarding",
  doc: { summary: "Let the records of a pupil with a concern go, or hold them", form: concernFields },
  ...formOn<{ readonly pupil: string; readonly title: string; readonly gone: boolean }>({
    find: async (c) => {
      const pupil = c.request.params.pupil ?? "";
      if (!/^[a-z0-9-]{8,64}$/.test(pupil)) return undefined;
      if ((await pupilsOf(c.deps, c.scope, [pupil])).size === 0) return undefined;
      const { state } = await read(c.deps, records, recordsStream(c.at));
      const title = (await titlesOf(c, [{ what: "pupil", id: pupil }]))({ what: "pupil", id: pupil });
      return { pupil, title, gone: state.letGo.includes(pupil) };
    },
    fields: () => concernFields,
    shown: (c, { pupil, title, gone }, again) =>
      oneFormPage(
        c,
        {
          title: "What touches a concern",
          caption: title,
          lead: gone
            ? "These records may go when their time is over and two people agree."
            : "These records are held by default, whatever their clock says.",
          submit: "Save",
          fields: concernFields,
          action: `/records/concerns/${pupil}`,
          back,
        },
        again,
      ),
    act: (c, { pupil }, command, answers) => {
      const { open, said } = splitPrivate(concernFields, answers);
      const go = open.go === "yes" ? "yes" : "no";
      return letConcernGoFrom(c.deps, { at: c.at, command, by: c.staff }, pupil, go, said);
    },
    fieldOf: (_, field) => field ?? "go",
    to: () => "/records",
  }),
};
