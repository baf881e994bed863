import { execute } from "#casework/commit/execute.ts";
import { withWords } from "#casework/commit/kept-words.ts";
import { registers } from "#casework/commit/streams.ts";
import type { Answers, Field } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import { sessions } from "#domain/week/session.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { absenceCodes } from "#streams/register/codes.ts";
import { recordReason } from "#streams/register/decide/office.ts";
import { reasonOf } from "#streams/register/standing.ts";
import { isExpected } from "#streams/register/state.ts";
import { formOn } from "../forms/form-on.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { type LoadedSlot, onSlot } from "./slot-load.ts";

const takeBack = "none";

const bothSessions = (l: LoadedSlot): boolean =>
  sessions.every((session) => isExpected(l.register, { pupil: l.slot.pupil, session }));

const fieldsFor = (l: LoadedSlot): readonly Field[] => [
  {
    name: "code",
    kind: "select",
    label: "Why is the pupil away?",
    hint: "The school decides on the code; parents are not written to about an absence that is known",
    options: [
      ...absenceCodes.map((c) => ({ value: c.code, label: `${c.code}: ${c.title}` })),
      ...(reasonOf(l.slot) ? [{ value: takeBack, label: "Take the recorded reason back" }] : []),
    ],
    missing: "Choose why the pupil is away",
  },
  ...(bothSessions(l)
    ? [
        {
          name: "for",
          kind: "radios" as const,
          label: "For how long?",
          options: options(["session", `The ${l.slot.session} only`], ["day", "The whole day"]),
          missing: "Choose for how long",
        },
      ]
    : []),
  {
    name: "said",
    kind: "textarea",
    readBy: onRecord,
    label: "Who told you, and what?",
    max: 500,
    optional: true,
    private: true,
    missing: "Enter who told you",
  },
];

const shown = (c: StaffContext, l: LoadedSlot, again: Again = {}): Reply =>
  oneFormPage(
    c,
    {
      title: "Why is the pupil away?",
      caption: `${l.name}, ${l.slot.session}`,
      submit: "Record the reason",
      fields: fieldsFor(l),
      action: `${l.href}/reason`,
      back: { href: l.href, text: "Back" },
    },
    again,
  );

const record = (c: StaffContext, l: LoadedSlot, command: string, answers: Answers) =>
  withWords(c.deps, c.scope, answers.said ? { said: answers.said } : {}, (words) =>
    execute(c.deps, registers, { stream: l.stream, id: command, by: c.staff }, (r) =>
      recordReason(r, {
        pupil: l.slot.pupil,
        sessions: answers.for === "day" ? sessions : [l.slot.session],
        code: answers.code === takeBack ? "" : String(answers.code),
        ...(words ? { words } : {}),
      }),
    ),
  );

/** The office records an absence that it knows beforehand, or the reason of one that had none. */
export const attendanceReasonPage: StaffPage = {
  path: "/attendance/{register}/{pupil}/{session}/reason",
  action: "attendance.write",
  doc: { summary: "Record why a pupil is away, before or after the fact" },
  ...formOn({
    ...onSlot,
    fields: fieldsFor,
    shown,
    act: record,
    fieldOf: (_, field = "code") => field,
  }),
};
