import { execute } from "#casework/commit/execute.ts";
import { withWords } from "#casework/commit/kept-words.ts";
import { registers } from "#casework/commit/streams.ts";
import type { Answers, Field } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { recordSearch } from "#streams/register/decide/searching.ts";
import {
  nextStep,
  owesReturnTalk,
  type Searched,
  type SearchStep,
  searchSteps,
} from "#streams/register/searching.ts";
import { Section } from "#ui/components/section.tsx";
import { clockTime } from "#ui/dates.ts";
import { formOn } from "../forms/form-on.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { type LoadedSlot, onSlot } from "./slot-load.ts";

export const stepTitles: Readonly<Record<SearchStep, string>> = {
  "parents-rung": "Rang the parents",
  "others-rung": "Rang the other contacts, friends and family",
  "site-searched": "Looked through the site and its surroundings",
  "home-visited": "Went to the home",
  "police-told": "Told the police",
  "return-talk": "Talked with the child after they came back",
};

const stepsToDo: Readonly<Record<Exclude<SearchStep, "return-talk">, string>> = {
  "parents-rung": "ring the parents",
  "others-rung": "ring the other contacts, friends and family",
  "site-searched": "have the site and its surroundings looked through",
  "home-visited": "go to the home",
  "police-told": "tell the police",
};

const fields: readonly Field[] = [
  {
    name: "step",
    kind: "radios",
    label: "What was done?",
    options: searchSteps.map((step) => ({ value: step, label: stepTitles[step] })),
    missing: "Choose what was done",
  },
  { name: "done-at", kind: "time", label: "When?", missing: "Enter when it was done" },
  {
    name: "who",
    kind: "text",
    readBy: onRecord,
    label: "Who did it?",
    hint: "Leave it empty if you did it yourself",
    max: 100,
    optional: true,
    private: true,
    missing: "",
  },
  {
    name: "came-of-it",
    kind: "textarea",
    readBy: onRecord,
    label: "What came of it?",
    hint: "If you told the police: the reference that they gave you, and what they will do",
    max: 1000,
    private: true,
    missing: "Enter what came of it",
  },
];

const lead =
  "If you fear for the child at any moment, ring 999 first and write it down afterwards. When the child is found, record that as an answer.";

const shown = (c: StaffContext, l: LoadedSlot, again: Again = {}): Reply => {
  const next = nextStep(l.slot.searched ?? []);
  return oneFormPage(
    c,
    {
      title: "Looking for the child",
      caption: `${l.name}, ${l.slot.session}`,
      lead,
      submit: "Record this step",
      fields,
      action: `${l.href}/search`,
      back: { href: l.href, text: "Back" },
    },
    { ...again, typed: again.typed ?? (next ? { step: next } : {}) },
  );
};

const record = (c: StaffContext, l: LoadedSlot, command: string, answers: Answers) => {
  const { pupil, session } = l.slot;
  const said = { "came-of-it": String(answers["came-of-it"]), ...(answers.who ? { who: answers.who } : {}) };
  return withWords(c.deps, c.scope, said, (words) =>
    execute(c.deps, registers, { stream: l.stream, id: command, by: c.staff }, (r) =>
      recordSearch(
        r,
        {
          pupil,
          session,
          step: answers.step as SearchStep,
          doneAt: String(answers["done-at"]),
          ...(words ? { words } : {}),
        },
        c.deps.clock.now(),
      ),
    ),
  );
};

/** A step of looking for a child whom nobody can place: who did what when, in the order of the ladder. */
export const attendanceSearchPage: StaffPage = {
  path: "/attendance/{register}/{pupil}/{session}/search",
  action: "attendance.write",
  doc: { summary: "Record a step of looking for a child who is not accounted for", form: fields },
  ...formOn({
    ...onSlot,
    fields: () => fields,
    shown,
    act: record,
    fieldOf: (_, field = "step") => field,
  }),
};

/** What comes next while the child is looked for, and once it is back, in words. */
const nextSearch = (done: readonly Searched[], lost: boolean): string => {
  const next = nextStep(done);
  if (lost)
    return next && next !== "return-talk" ? `Next: ${stepsToDo[next]}.` : "The police are looking too.";
  return owesReturnTalk(done) ? "The child is back: talk with them, in private and within three days." : "";
};

/** The latest step, for lists: "Went to the home at 10:40am". */
export const latestSearch = (done: readonly Searched[] = []): string => {
  const last = done.at(-1);
  return last ? `${stepTitles[last.step]} at ${clockTime(last.doneAt)}` : "";
};

type LookingProps = {
  readonly l: LoadedSlot;
  /** Nobody can say yet where the child is. */
  readonly lost: boolean;
  readonly write: boolean;
};

/** What was done to find the child, and what comes next. */
export const Looking = ({ l, lost, write }: LookingProps) => {
  const done = l.slot.searched ?? [];
  return (
    <Section id="looking" title="Looking for the child">
      {done.length === 0 ? <p class="govuk-body">Nobody has recorded yet what was done.</p> : null}
      <ol class="govuk-list govuk-list--number">
        {done.map((s) => (
          <li>
            {stepTitles[s.step]} at {clockTime(s.doneAt)}
          </li>
        ))}
      </ol>
      <p class="govuk-body">{nextSearch(done, lost)}</p>
      {write ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${l.href}/search`}>
            Record what was done
          </a>
        </p>
      ) : null}
    </Section>
  );
};
