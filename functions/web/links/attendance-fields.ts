import type { SaidMark } from "#casework/attendance/record-reply.ts";
import type { Answers, Field, Typed } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import type { MarkKind } from "#domain/register/events.ts";
import type { Session } from "#domain/register/session.ts";
import { latest, standingOf } from "#domain/register/standing.ts";
import type { Slot } from "#domain/register/state.ts";
import { type DayRegister, openSlots } from "./attendance-load.ts";
import { recordedWords } from "./attendance-words.ts";

/** What a provider may say of a pupil: it never picks a code of the register. */
const choices = options(
  ["present", "Here"],
  ["late", "Here, but came late"],
  ["absent", "Not here"],
  ["left-early", "Was here, left early"],
  ["not-ours", "Not our pupil"],
  ["unknown", "I do not know yet"],
);

const nameFor = ({ pupil, session }: Pick<Slot, "pupil" | "session">): string => `${pupil}-${session}`;

/** The questions about one pupil in one session. */
export const slotFields = (d: DayRegister, s: Slot): readonly Field[] => {
  const name = nameFor(s);
  const who = d.nameOf(s.pupil);
  return [
    {
      name,
      kind: "radios",
      label: who,
      ...(standingOf(s) === "unconfirmed" ? {} : { hint: recordedWords(s) }),
      options: choices,
      // Nobody is asked about a pupil who is known to be away; who sees the pupil all the same can say so.
      ...(standingOf(s) === "known" ? { optional: true as const } : {}),
      missing: `Choose an answer for ${who}, ${s.session}`,
    },
    {
      name: `${name}-minutes`,
      kind: "number",
      label: "How many minutes late?",
      min: 1,
      max: 300,
      unit: "minutes",
      when: { field: name, is: ["late"] },
      missing: `Enter how many minutes ${who} was late`,
    },
    {
      name: `${name}-reason`,
      kind: "textarea",
      label: "Do you know why?",
      hint: "Only what the school needs. Please also ring the school now.",
      max: 500,
      optional: true,
      private: true,
      when: { field: name, is: ["absent"] },
      missing: `Enter why ${who} is not here`,
    },
    {
      name: `${name}-left`,
      kind: "time",
      label: "When did they leave?",
      when: { field: name, is: ["left-early"] },
      missing: `Enter when ${who} left`,
    },
  ];
};

export const nameField: Field = {
  name: "typed-name",
  kind: "text",
  label: "Your name",
  hint: "Whoever takes the register may answer",
  max: 120,
  private: true,
  autocomplete: "name",
  missing: "Enter your name",
};

/** All fields of the page, in its order. */
export const registerFields = (d: DayRegister): readonly Field[] => [
  ...openSlots(d).flatMap((s) => slotFields(d, s)),
  nameField,
];

/** What the provider has recorded so far, as it would type it again; what others recorded is not put in its mouth. */
export const typedSoFar = (d: DayRegister): Typed =>
  Object.fromEntries(
    openSlots(d).flatMap((s): [string, string][] => {
      const last = latest(s);
      const name = nameFor(s);
      if (last?.channel !== "link" || !choices.some((c) => c.value === last.mark)) return [];
      return [
        [name, last.mark],
        ...(last.minutes === undefined
          ? []
          : [[`${name}-minutes`, String(last.minutes)] as [string, string]]),
        ...(last.leftAt === undefined ? [] : [[`${name}-left`, last.leftAt] as [string, string]]),
      ];
    }),
  );

/** "Here" for everybody in a session for whom nothing is chosen: shown again, not sent. */
export const filledIn = (d: DayRegister, session: Session, typed: Typed): Typed => ({
  ...Object.fromEntries(
    openSlots(d)
      .filter((s) => s.session === session && standingOf(s) !== "known")
      .map((s) => [nameFor(s), "present"]),
  ),
  ...typed,
});

/** What the answers say of each pupil; "I do not know yet" says nothing. */
export const marksIn = (d: DayRegister, answers: Answers): readonly SaidMark[] =>
  openSlots(d).flatMap((s): SaidMark[] => {
    const name = nameFor(s);
    const said = answers[name];
    if (said === undefined || said === "unknown") return [];
    const minutes = answers[`${name}-minutes`];
    const left = answers[`${name}-left`];
    const reason = answers[`${name}-reason`];
    return [
      {
        pupil: s.pupil,
        session: s.session,
        mark: String(said) as MarkKind,
        ...(minutes === undefined ? {} : { minutes: Number(minutes) }),
        ...(left === undefined ? {} : { leftAt: String(left) }),
        ...(reason === undefined ? {} : { reason: String(reason) }),
      },
    ];
  });
