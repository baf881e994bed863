import { execute } from "#casework/commit/execute.ts";
import { withWords } from "#casework/commit/kept-words.ts";
import { registers } from "#casework/commit/streams.ts";
import type { Answers, Field } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { settlingCodes } from "#streams/register/codes.ts";
import { settleCode } from "#streams/register/decide/office.ts";
import { settledCode, suggestionFor } from "#streams/register/standing.ts";
import { formOn } from "../forms/form-on.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { type LoadedSlot, onSlot } from "./slot-load.ts";

const takeBack = "none";

const fieldsFor = (l?: LoadedSlot): readonly Field[] => [
  {
    name: "code",
    kind: "select",
    label: "Which code is right?",
    hint: "For a session that nothing else settles: a closed provider, another place, learning online",
    options: [
      ...settlingCodes.map((each) => ({ value: each.code, label: `${each.code}: ${each.title}` })),
      ...(l && settledCode(l.slot) ? [{ value: takeBack, label: "Take the decision back" }] : []),
    ],
    missing: "Choose which code is right",
  },
  {
    name: "why",
    kind: "textarea",
    readBy: onRecord,
    label: "Why is it right?",
    max: 500,
    private: true,
    missing: "Enter why the code is right",
  },
];

const shown = (c: StaffContext, l: LoadedSlot, again: Again = {}): Reply => {
  const { code, because } = suggestionFor(l.register, l.slot, c.deps.clock.now());
  return oneFormPage(
    c,
    {
      title: "Decide on the code",
      caption: `${l.name}, ${l.slot.session}`,
      lead: `Suggested now: ${code || "none"}. ${because} A code says nothing of where the child is: whoever is looked for is looked for on.`,
      submit: "Record the code",
      fields: fieldsFor(l),
      action: `${l.href}/code`,
      back: { href: l.href, text: "Back" },
      model: { code, because },
    },
    again,
  );
};

const record = (c: StaffContext, l: LoadedSlot, command: string, answers: Answers) => {
  const { pupil, session } = l.slot;
  const code = answers.code === takeBack ? "" : String(answers.code);
  return withWords(c.deps, c.scope, { why: String(answers.why) }, (words) =>
    execute(c.deps, registers, { stream: l.stream, id: command, by: c.staff }, (r) =>
      settleCode(r, { pupil, session, code, ...(words ? { words } : {}) }, c.deps.clock.now()),
    ),
  );
};

/** A person decides on the code of a session, with the reason: closed, elsewhere, online, or no session of the placement. */
export const attendanceCodePage: StaffPage = {
  path: "/attendance/{register}/{pupil}/{session}/code",
  action: "attendance.write",
  doc: { summary: "Decide on the register code of a session, with the reason", form: fieldsFor() },
  ...formOn({
    ...onSlot,
    fields: fieldsFor,
    shown,
    act: record,
    fieldOf: (_, field = "code") => field,
  }),
};
