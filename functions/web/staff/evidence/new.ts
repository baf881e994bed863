import { beginPackFrom, type PackAsked } from "#casework/evidence/begin.ts";
import { providersOf, pupilsOf } from "#casework/people/people.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import type { Answers, Field, Option } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { fullName } from "#contracts/people.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import { phaseNames } from "#streams/placement/phase.ts";
import type { PackKind } from "#streams/sheets/packs.ts";
import { type Again, type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { schoolOf, termsOf } from "../sheets/span.ts";

type Choices = Readonly<Record<"placement" | "provider" | "term", readonly Option[]>>;

const noneYet: Choices = { placement: [], provider: [], term: [] };

const chosen = (name: keyof Choices, label: string, missing: string, choices: Choices): Field => ({
  name,
  kind: "select",
  label,
  missing,
  options: choices[name],
  when: { field: "what", is: [name] },
});

const packFields = (choices: Choices): readonly Field[] => [
  {
    name: "what",
    kind: "radios",
    label: "What is the pack about?",
    missing: "Select what the pack is about",
    options: options(
      ["placement", "One placement"],
      ["provider", "One provider", "Its due diligence, and the placements there"],
      ["term", "A term", "What fell due or was done in it, of all placements"],
      ["policy", "The school’s policy", "Clause by clause, of all placements of this school year"],
    ),
  },
  chosen("placement", "Which placement?", "Select the placement", choices),
  chosen("provider", "Which provider?", "Select the provider", choices),
  chosen("term", "Which term?", "Select the term", choices),
];

const choicesFor = async (c: StaffContext): Promise<Choices> => {
  const today = londonDate(c.deps.clock.now());
  const [rows, providers, school] = await Promise.all([
    placementRows(c.deps, c.scope),
    c.deps.views.list("providers", c.at.tenant),
    schoolOf(c),
  ]);
  const [people, names] = await Promise.all([
    pupilsOf(
      c.deps,
      c.scope,
      rows.map((row) => row.pupil),
    ),
    providersOf(
      c.deps,
      c.at.tenant,
      providers.map((row) => row.key),
    ),
  ]);
  const nameOf = (id: string): string => {
    const pupil = people.get(id);
    return pupil ? fullName(pupil) : "Pupil (record erased)";
  };
  const byLabel = (a: Option, b: Option): number => a.label.localeCompare(b.label);
  return {
    placement: rows
      .map((row) => ({
        value: row.id,
        label: `${nameOf(row.pupil)}, ${phaseNames[row.phase].toLowerCase()}${row.start ? `, from ${longDate(row.start)}` : ""}`,
      }))
      .toSorted(byLabel),
    provider: [...names].map(([value, { name }]) => ({ value, label: name })).toSorted(byLabel),
    term: termsOf(school, today).map((t) => ({ value: t.from, label: t.name })),
  };
};

const back = { href: "/evidence", text: "Back to evidence" };

const pageOf = (choices: Choices): OneForm => ({
  title: "Make an evidence pack",
  lead: "One document and two tables with each promise, its clause, by when, done when by whom, and the evidence, and the files in one download. It names people: keep it as safe as the record itself. What only the safeguarding leads may read is never in it.",
  submit: "Put it together",
  fields: packFields(choices),
  action: "/evidence/new",
  back,
});

const shown = async (c: StaffContext, again: Again = {}) =>
  oneFormPage(c, pageOf(await choicesFor(c)), again);

/** What the address asks for already: a link on a placement or a provider leads here. */
const begunWith = (c: StaffContext): Again => {
  for (const what of ["placement", "provider"] as const) {
    const id = c.request.query.get(what);
    if (id) return { typed: { what, [what]: id } };
  }
  return {};
};

const askedIn = (a: Answers): PackAsked => {
  const what = String(a.what) as PackKind;
  return { what, id: what === "policy" ? "" : String(a[what] ?? "") };
};

/** Begins a pack of evidence (obligations O119, O122): about a placement, a provider, a term or the policy. */
export const packNewPage: StaffPage = {
  path: "/evidence/new",
  action: "evidence.read",
  keepsDrafts: false,
  doc: {
    summary: "Make a pack of evidence about a placement, a provider, a term or the policy",
    form: packFields(noneYet),
    query: { placement: "Begin with this placement", provider: "Begin with this provider" },
  },
  get: (c) => shown(c, begunWith(c)),
  post: async (c, sent) => {
    const { command } = sent;
    const checked = taken(packFields(await choicesFor(c)), sent);
    if (checked.kind === "refused") return shown(c, { ...checked, command });
    const done = await beginPackFrom(c.deps, { at: c.at, command, by: c.staff }, askedIn(checked.answers));
    if ("kind" in done) {
      const errors = [{ field: done.field ?? "what", message: done.message }];
      return shown(c, { typed: sent.typed ?? {}, errors, command });
    }
    await noteRead(c, done.pack);
    return { kind: "see", to: `/evidence/packs/${done.pack}` };
  },
};
