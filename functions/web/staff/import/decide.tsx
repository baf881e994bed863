import { decideImportFrom, dropImportFrom } from "#casework/import/begin.ts";
import { keptPlan } from "#casework/import/files.ts";
import type { Plan } from "#casework/import/plan.ts";
import { allNew } from "#casework/import/take.ts";
import { leavesToo } from "#casework/import/year/take-year.ts";
import type { Answers } from "#contracts/form.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { isStale, newestTaken } from "#streams/sheets/imports.ts";
import { formOn } from "../forms/form-on.ts";
import { oneFormPage } from "../forms/one-form.tsx";
import {
  allDifferences,
  answersTo,
  decideFields,
  decideForm,
  differencesOf,
  freshOf,
} from "./decide-fields.ts";
import type { KindOfImport } from "./kinds.ts";
import { type LoadedImport, loadImport } from "./load.ts";
import { PlanShown } from "./plan-shown.tsx";

type Found = LoadedImport & { readonly plan: Plan; readonly stale: string };

const find = async (c: StaffContext, k: KindOfImport): Promise<Found | undefined> => {
  const l = await loadImport(c, k);
  const plan = l && (await keptPlan(c.deps, c.at, l.i.id));
  if (!l || !plan) return undefined;
  await noteRead(c, l.i.id);
  const stale =
    k.what !== "year" && isStale(l.all, l.i)
      ? `This sheet was exported on ${longDate(l.i.asOf)}, and one of ${longDate(newestTaken(l.all, k.what))} has been taken in. What it says may be out of date.`
      : "";
  return { ...l, plan, stale };
};

const fieldsOf = (k: KindOfImport, f: Found) => decideFields(k, f.plan, f.stale);

/** Keys that are not taken: ticked one by one, or all of a kind at once. */
const refusedOf = (plan: Plan, a: Answers): readonly string[] => {
  const ticked = (a.refuse as readonly string[] | undefined) ?? [];
  const all = ticked.includes(allDifferences) ? differencesOf(plan).map((d) => d.key) : [];
  const none = a.fresh === "no" ? [allNew] : [];
  return [...new Set([...ticked.filter((key) => key !== allDifferences), ...all, ...none])];
};

const act = (c: StaffContext, f: Found, command: string, a: Answers) => {
  const sender = { at: c.at, command, by: c.staff };
  if (a.stale === "drop") return dropImportFrom(c.deps, sender, f.i.id);
  const leave = (a.leave as readonly string[] | undefined) ?? [];
  return decideImportFrom(c.deps, sender, f.i.id, {
    refused: refusedOf(f.plan, a),
    answers: {
      ...answersTo(f.plan, a),
      ...Object.fromEntries(leave.map((key) => [leavesToo(key), "yes"])),
    },
  });
};

/** What an import would change, before anything is changed: taken or refused one by one, or all at once. */
export const importDecidePage = (k: KindOfImport): StaffPage => ({
  path: `${k.base}/{import}/decide`,
  action: k.action,
  doc: {
    summary: `${k.one}: decide what of it is taken in; each question of the plan is a field more`,
    form: decideForm,
    shows: ["import", "plan", "stale"],
  },
  keepsDrafts: false,
  ...formOn<Found>({
    find: (c) => find(c, k),
    fields: (f) => fieldsOf(k, f),
    isTaken: ({ i }) => i.state !== "checked",
    shown: (c, f, again) =>
      oneFormPage(
        c,
        {
          title: "What this would change",
          caption: `${k.dated} ${longDate(f.i.asOf)}`,
          submit: k.what === "year" ? "Carry it out" : "Take in",
          fields: fieldsOf(k, f),
          action: `${f.href}/decide`,
          back: { href: f.href, text: "Back" },
          above: <PlanShown k={k} plan={f.plan} fresh={freshOf(f.plan)} stale={f.stale} />,
          model: { import: f.i.id, plan: f.plan, stale: f.stale !== "" },
        },
        again,
      ),
    act,
    fieldOf: (_, field = "") => field,
    to: (f) => f.href,
  }),
});
