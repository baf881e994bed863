import { recordReply, type SaidMark } from "#casework/attendance/record-reply.ts";
import type { Answers, Field } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import type { MarkKind, SafePlace } from "#streams/register/events.ts";
import { formOn } from "../forms/form-on.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { type LoadedSlot, onSlot } from "./slot-load.ts";

const fields: readonly Field[] = [
  {
    name: "mark",
    kind: "radios",
    label: "Where is or was the pupil?",
    options: options(
      ["present", "At the provider"],
      ["late", "At the provider, but came late"],
      ["left-early", "Was at the provider, left early"],
      ["absent", "Not at the provider"],
      ["elsewhere", "Somewhere else, and safe", "For example back at school"],
      ["closed", "The provider is closed, and we do not know"],
    ),
    missing: "Choose where the pupil is or was",
  },
  {
    name: "minutes",
    kind: "number",
    label: "How many minutes late?",
    min: 1,
    max: 420,
    unit: "minutes",
    when: { field: "mark", is: ["late"] },
    missing: "Enter how many minutes late",
  },
  {
    name: "left",
    kind: "time",
    label: "When did the pupil leave?",
    when: { field: "mark", is: ["left-early"] },
    missing: "Enter when the pupil left",
  },
  {
    name: "place",
    kind: "radios",
    label: "Where is the pupil?",
    options: options(
      ["school", "At school"],
      ["home", "At home"],
      ["other", "At another place", "Say where under what you know about it"],
    ),
    when: { field: "mark", is: ["elsewhere"] },
    missing: "Choose where the pupil is",
  },
  {
    name: "reason",
    kind: "textarea",
    readBy: onRecord,
    label: "What do you know about it?",
    max: 500,
    optional: true,
    private: true,
    missing: "Enter what you know",
  },
  {
    name: "channel",
    kind: "radios",
    label: "How do you know?",
    options: options(
      ["phone", "Somebody told us by phone"],
      ["school", "We have seen or checked it ourselves"],
    ),
    missing: "Choose how you know",
  },
  {
    name: "said-by",
    kind: "text",
    readBy: onRecord,
    label: "Who told you?",
    max: 120,
    private: true,
    when: { field: "channel", is: ["phone"] },
    missing: "Enter who told you",
  },
  {
    name: "said-at",
    kind: "time",
    label: "When did they tell you?",
    when: { field: "channel", is: ["phone"] },
    missing: "Enter when they told you",
  },
];

/** What stood before is kept, and the change says why (SI 2024/208: original, amendment, reason, date, person). */
const why: Field = {
  name: "why",
  kind: "textarea",
  readBy: onRecord,
  label: "Why is the record changed?",
  hint: "What was recorded before is kept",
  max: 300,
  private: true,
  missing: "Enter why the record is changed",
};

const fieldsFor = (l: LoadedSlot): readonly Field[] =>
  l.slot.entries.length > 0 ? [...fields, why] : fields;

const shown = (c: StaffContext, l: LoadedSlot, again: Again = {}): Reply =>
  oneFormPage(
    c,
    {
      title: "Record an answer",
      caption: `${l.name}, ${l.slot.session}`,
      submit: "Record the answer",
      fields: fieldsFor(l),
      action: `${l.href}/answer`,
      back: { href: l.href, text: "Back" },
    },
    again,
  );

const text = (answers: Answers, name: string): string | undefined =>
  answers[name] === undefined ? undefined : String(answers[name]);

const markOf = (l: LoadedSlot, answers: Answers): SaidMark => {
  const left = text(answers, "left");
  const reason = text(answers, "reason");
  return {
    pupil: l.slot.pupil,
    session: l.slot.session,
    mark: text(answers, "mark") as MarkKind,
    ...(answers.minutes === undefined ? {} : { minutes: Number(answers.minutes) }),
    ...(left ? { leftAt: left } : {}),
    ...(answers.place === undefined ? {} : { place: String(answers.place) as SafePlace }),
    ...(reason ? { reason } : {}),
  };
};

const record = (c: StaffContext, l: LoadedSlot, command: string, answers: Answers) => {
  const name = text(answers, "said-by");
  const saidAt = text(answers, "said-at");
  const because = text(answers, "why");
  return recordReply(
    c.deps,
    { stream: l.stream, id: command, by: c.staff },
    {
      channel: answers.channel === "phone" ? "phone" : "school",
      ...(name ? { name } : {}),
      ...(saidAt ? { saidAt } : {}),
      ...(because ? { why: because } : {}),
      marks: [markOf(l, answers)],
    },
  );
};

/** The register names a mark's field by pupil and session; this form has one of each. */
const fieldOf = (l: LoadedSlot, field = ""): string => {
  const part = field.slice(`${l.slot.pupil}-${l.slot.session}-`.length);
  return part === "minutes" || part === "left" ? part : "mark";
};

/** Staff record what they were told by phone (who, when) or know, or put right what was recorded. */
export const attendanceAnswerPage: StaffPage = {
  path: "/attendance/{register}/{pupil}/{session}/answer",
  action: "attendance.write",
  doc: { summary: "Record an answer about a pupil and session, or correct one", form: fields },
  ...formOn({
    ...onSlot,
    fields: fieldsFor,
    shown,
    act: record,
    fieldOf: fieldOf,
  }),
};
