import { wordsOf } from "#casework/commit/kept-words.ts";
import { placements, type Read, read } from "#casework/commit/streams.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import type { PupilIds } from "#casework/records/pupil-ids.ts";
import type { Answers } from "#contracts/form.ts";
import { askedFields } from "#contracts/form-asked.ts";
import { londonDate, londonInstant } from "#domain/calendar/london.ts";
import { placementStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import { answerText } from "#ui/form/answer-text.ts";
import { formTitle } from "../record/event-titles.ts";
import { type Step, steps } from "./steps.ts";
import { type WrittenTo, writtenTo } from "./written-to.ts";

export type Said = { readonly label: string; readonly says: string };

/** One line of the chronology. */
export type Entry = {
  /** ISO instant at which it happened, as it was said; else when it was recorded. */
  readonly at: string;
  readonly recordedAt: string;
  readonly title: string;
  readonly by: string;
  readonly says: readonly Said[];
};

type Naming = (id: string) => string;

const happened = (record: Recorded, { on, at }: Step, answers: Answers): string => {
  const day = on ? String(answers[on] ?? "") : "";
  const time = at ? String(answers[at] ?? "") : "";
  return day && time ? londonInstant(day, time).toString() : record.at;
};

/** Whom a concern from outside is about, and what found one that nobody wrote. */
const noted = (record: Recorded): readonly Said[] => {
  const { safety, "found-in": found } = record.answers as {
    readonly safety?: string;
    readonly "found-in"?: string;
  };
  return [
    ...(safety
      ? [
          {
            label: "Said to be about",
            says: safety === "adult" ? "What an adult has done" : "A child who may not be safe",
          },
        ]
      : []),
    ...(found ? [{ label: "Found in", says: formTitle(found) }] : []),
  ];
};

/** What a record says, of the fields that the chronology shows: its story is not among them. */
const entryOf = async (c: StaffContext, step: Step, record: Recorded, name: Naming): Promise<Entry> => {
  const words = await wordsOf(c.deps, c.scope, Object.values(record.words));
  const kept = Object.entries({ ...record.answers, ...words }).filter(([field]) =>
    step.fields.includes(field),
  );
  const answers: Answers = { ...(record.answers as Answers), ...Object.fromEntries(kept) };
  const fields = step.of.steps.flatMap((s) => s.fields);
  const asked = askedFields(fields, answers).filter(
    ({ name: field }) => step.fields.includes(field) && answers[field] !== undefined,
  );
  return {
    at: happened(record, step, answers),
    recordedAt: record.at,
    title: step.title,
    by: name(record.by),
    says: [
      ...noted(record),
      ...asked.map((field) => ({ label: field.label, says: answerText(field, answers[field.name]) })),
    ],
  };
};

const turns: Readonly<Partial<Record<PlacementEvent["type"], string>>> = {
  frozen: "Placement suspended",
  unfrozen: "Suspension lifted",
  "concern-beside": "A concern was sorted on another placement of this pupil",
};

const turnsOf = ({ commits }: Read<Placement, PlacementEvent>, name: Naming): readonly Entry[] =>
  commits.flatMap(({ at, by, events }) =>
    events.flatMap((e) => {
      const title = turns[e.type];
      return title ? [{ at, recordedAt: at, title, by: name(by), says: [] }] : [];
    }),
  );

const toldOf = ({ at, whom, what, state }: WrittenTo): Entry => ({
  at,
  recordedAt: at,
  title: `In writing to: ${whom}`,
  by: "Waymark",
  says: [
    { label: "What it says", says: what },
    { label: "What became of it", says: state },
  ],
});

const naming = async (c: StaffContext, p: Read<Placement, PlacementEvent>): Promise<Naming> => {
  const staff = await staffMembersOf(
    c.deps,
    c.scope,
    p.commits.map((k) => k.by),
  );
  return (id) => {
    const member = staff.get(id);
    if (member) return member.job ? `${member.name}, ${member.job}` : member.name;
    if (id === toProvider) return "The provider";
    if (p.state.contacts.some((k) => k.id === id)) return "A parent or contact";
    return id === "system" ? "Waymark" : "Somebody outside";
  };
};

const ofPlacement = async (c: StaffContext, id: string): Promise<readonly Entry[]> => {
  const found = await read(c.deps, placements, placementStream(c.at, id));
  const name = await naming(c, found);
  const records = steps.flatMap((step) =>
    (recordsOf(found.state, step.form) as readonly Recorded[]).map((record) =>
      entryOf(c, step, record, name),
    ),
  );
  return [...(await Promise.all(records)), ...turnsOf(found, name), ...writtenTo(found).map(toldOf)];
};

/** All that is on record about a pupil's safety, the earliest first: references, times and decisions. */
export const entriesOf = async (c: StaffContext, ids: PupilIds): Promise<readonly Entry[]> => {
  const all = await Promise.all(ids.placements.map((id) => ofPlacement(c, id)));
  return all
    .flat()
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.recordedAt < b.recordedAt ? -1 : 1));
};

/** The London day of the first entry, or undefined where there is none. */
export const firstDay = (entries: readonly Entry[]): string | undefined =>
  entries[0] && londonDate(entries[0].at);
