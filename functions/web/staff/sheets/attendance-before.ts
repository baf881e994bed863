import { execute } from "#casework/commit/execute.ts";
import { placements, read, sheets } from "#casework/commit/streams.ts";
import type { Answers, Field } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { placementStream, sheetsStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { startOf } from "#streams/placement/facts.ts";
import { setBefore } from "#streams/sheets/sheets.ts";
import { formOn } from "../forms/form-on.ts";
import { oneFormPage } from "../forms/one-form.tsx";

const number = (name: string, label: string, hint?: string): Field => ({
  ...{ name, label, kind: "number", min: 0, max: 2000, unit: "sessions", missing: "Enter how many sessions" },
  ...(hint ? { hint } : {}),
});

const fields: readonly Field[] = [
  { name: "from", kind: "date", label: "Counted from", missing: "Enter the first day that was counted" },
  {
    name: "to",
    kind: "date",
    label: "Counted to",
    hint: "Before the placement’s first day",
    missing: "Enter the last day that was counted",
  },
  number("possible", "Possible sessions", "As the school’s own system counts them"),
  number("missed", "Of these, missed"),
  number("unauthorised", "Of those missed, without leave"),
];

type Found = { readonly placement: string; readonly pupil: string; readonly start: string };

const find = async (c: StaffContext): Promise<Found | undefined> => {
  const { placement = "" } = c.request.params;
  if (!/^[a-z0-9]{8,40}$/.test(placement)) return undefined;
  const { state } = await read(c.deps, placements, placementStream(c.at, placement));
  return state.version === 0 ? undefined : { placement, pupil: state.pupil, start: startOf(state) };
};

const act = (c: StaffContext, f: Found, command: string, a: Answers) =>
  execute(c.deps, sheets, { stream: sheetsStream(c.at), id: command, by: c.staff }, () =>
    setBefore(
      {
        placement: f.placement,
        ...{ from: String(a.from), to: String(a.to) },
        ...{ possible: Number(a.possible), missed: Number(a.missed), unauthorised: Number(a.unauthorised) },
      },
      f.start,
    ),
  );

const pageOf = (f: Found): string => `/attendance/figures/pupils/${f.pupil}`;

/** Attendance at school before a placement, from the school's own system: without it nothing can be compared. */
export const attendanceBeforePage: StaffPage = {
  path: "/attendance/figures/before/{placement}",
  action: "attendance.write",
  doc: { summary: "Enter a pupil's attendance at school before a placement", form: fields },
  ...formOn<Found>({
    find,
    fields: () => fields,
    shown: async (c, f, again) => {
      const before = (await read(c.deps, sheets, sheetsStream(c.at))).state.before[f.placement];
      const typed = before ? typedFromAnswers(fields, { ...before }) : {};
      return oneFormPage(
        c,
        {
          title: "Attendance before the placement",
          lead: "From the school’s own system, over about as long a time as the placement lasts. It stands beside the sessions at the provider.",
          submit: "Save",
          fields,
          action: `/attendance/figures/before/${f.placement}`,
          back: { href: pageOf(f), text: "Back to the pupil’s figures" },
          model: { placement: f.placement, before: before ?? null },
        },
        { typed, ...again },
      );
    },
    act,
    fieldOf: (_, field = "") => field,
    to: pageOf,
  }),
};
