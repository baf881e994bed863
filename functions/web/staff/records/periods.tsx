import { setPeriodFrom } from "#casework/records/acts.ts";
import { type Period, periodsOf } from "#casework/records/periods.ts";
import { splitPrivate } from "#casework/split-private.ts";
import { periodFields } from "#contracts/forms/records.ts";
import { own } from "#domain/own-property.ts";
import { type Grade, kindsOfRecord, type RecordKind, recordKinds } from "#domain/records/kinds.ts";
import { periodWords } from "#domain/records/period-words.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { formOn } from "../forms/form-on.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";

const grades: Readonly<Record<Grade, string>> = {
  read: "read at its source",
  "second-hand": "a secondary source",
  "from-memory": "from memory: check it before you rely on it",
  "our-own": "the product’s own",
};

const endWords = (kind: RecordKind, alone: boolean): string => {
  const { ends } = kindsOfRecord[kind];
  if (ends === "itself") return "By itself.";
  if (alone) return "By itself, as the school has decided; what touches a concern by two people.";
  return ends === "two" ? "Two people decide each time, always." : "Two people decide each time.";
};

const floorWords = ({ floor, unit }: Period): string =>
  floor
    ? `At least ${periodWords(unit, floor.is)} (${floor.clause}).`
    : "No law that was read sets a least: the school decides.";

const mayChange = (c: StaffContext, kind: RecordKind): boolean =>
  c.may("records.periods") && !kindsOfRecord[kind].fixed;

/** How long the school keeps each kind of record, from when, by which source, and how it ends. */
export const periodsPage: StaffPage = {
  path: "/records/periods",
  action: "records.read",
  doc: { summary: "How long each kind of record is kept, and why", shows: ["kinds"] },
  get: async (c) => {
    const { periods } = await periodsOf(c.deps, c.at);
    const kinds = recordKinds.map((kind) => ({ ...kindsOfRecord[kind], ...periods[kind] }));
    return {
      kind: "page",
      title: "How long records are kept",
      back: { href: "/records", text: "Records" },
      model: { kinds },
      content: (
        <>
          <h1 class="govuk-heading-l">How long records are kept</h1>
          <p class="govuk-body app-lead">
            Each kind has a clock of its own. The school may keep a kind longer, never shorter than law or its
            own policy asks. A pupil’s record is kept until the last of the clocks of what is in it.
          </p>
          {kinds.map((k) => (
            <SummaryList
              card={{
                title: k.title,
                ...(mayChange(c, k.kind)
                  ? { actions: [{ href: `/records/periods/${k.kind}`, text: "Change", about: k.title }] }
                  : {}),
              }}
              rows={[
                {
                  key: "Kept",
                  value: `${periodWords(k.unit, k.period)}, from ${k.from}${k.chosen ? ": the school’s own" : ""}`,
                },
                { key: "What it is", value: k.holds },
                { key: "Least", value: k.fixed ? "Fixed: this is how the system works." : floorWords(k) },
                {
                  key: "Source",
                  value: `${k.source.says}${k.source.clause ? ` ${k.source.clause}` : ""} (${grades[k.source.grade]})`,
                },
                { key: "How it ends", value: endWords(k.kind, k.alone) },
              ]}
            />
          ))}
        </>
      ),
    };
  },
};

const fieldsOf = ({ kind, unit }: Period) =>
  periodFields(unit === "age" ? "age in years" : unit, kindsOfRecord[kind].ends === "two-or-alone");

const page = (c: StaffContext, p: Period, again?: Again): Reply =>
  oneFormPage(
    c,
    {
      title: kindsOfRecord[p.kind].title,
      caption: "How long records are kept",
      lead: `Now ${periodWords(p.unit, p.period)}, from ${kindsOfRecord[p.kind].from}. ${floorWords(p)}`,
      submit: "Save",
      fields: fieldsOf(p),
      action: `/records/periods/${p.kind}`,
      back: { href: "/records/periods", text: "How long records are kept" },
    },
    { typed: { period: String(p.period), alone: p.alone ? "yes" : "no" }, ...again },
  );

/** The school says how long it keeps a kind; below the floor it is refused with the clause. */
export const periodPage: StaffPage = {
  path: "/records/periods/{kind}",
  action: "records.periods",
  doc: { summary: "Change how long a kind of record is kept", form: periodFields("years", true) },
  ...formOn<Period>({
    find: async (c) => {
      const { periods } = await periodsOf(c.deps, c.at);
      const found = own(periods, c.request.params.kind ?? "");
      return found && !kindsOfRecord[found.kind].fixed ? found : undefined;
    },
    fields: fieldsOf,
    shown: page,
    act: (c, p, command, answers) => {
      const { open, said } = splitPrivate(fieldsOf(p), answers);
      const chosen = {
        kind: p.kind,
        period: Number(open.period),
        alone: open.alone === "yes" ? ("yes" as const) : ("no" as const),
      };
      return setPeriodFrom(c.deps, { at: c.at, command, by: c.staff }, chosen, said);
    },
    fieldOf: (_, field) => field ?? "period",
    to: () => "/records/periods",
  }),
};
