import { execute } from "#casework/commit/execute.ts";
import { withWords } from "#casework/commit/kept-words.ts";
import { read, sheets } from "#casework/commit/streams.ts";
import type { Answers, Field } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import { shortDate } from "#domain/calendar/date-words.ts";
import { sheetsStream } from "#domain/streams.ts";
import { sessions } from "#domain/week/session.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import type { Settling } from "#streams/sheets/events.ts";
import { settleDifference, takeOnDifference } from "#streams/sheets/marks.ts";
import { formOn } from "../forms/form-on.ts";
import { oneFormPage } from "../forms/one-form.tsx";
import { type DifferenceShown, differencesShown, differenceWords } from "./marks.tsx";

const back = { href: "/attendance/marks", text: "Back to the marks" };

const fields: readonly Field[] = [
  {
    name: "how",
    kind: "radios",
    label: "What became of it?",
    options: options(
      ["mine", "I see to it", "It stays open, with your name"],
      ["school-corrected", "The school’s own register was corrected"],
      ["ours-corrected", "What is held here was corrected"],
      ["both-hold", "Both hold, for a reason"],
    ),
    missing: "Select what became of it",
  },
  {
    name: "why",
    kind: "textarea",
    readBy: onRecord,
    label: "Why can both hold?",
    max: 500,
    private: true,
    when: { field: "how", is: ["both-hold"] },
    missing: "Enter why both can hold",
  },
];

const find = async (c: StaffContext): Promise<DifferenceShown | undefined> => {
  const { register = "", pupil = "", session = "" } = c.request.params;
  if (!sessions.some((s) => s === session)) return undefined;
  const { marks } = (await read(c.deps, sheets, sheetsStream(c.at))).state;
  const found = Object.hasOwn(marks.differences, `${register}:${pupil}:${session}`)
    ? marks.differences[`${register}:${pupil}:${session}`]
    : undefined;
  if (!found) return undefined;
  await noteRead(c, pupil);
  return (await differencesShown(c, [found]))[0];
};

const leadOf = (d: DifferenceShown): string =>
  `${differenceWords[d.kind].says}. The school’s own register has ${d.school}; here ${d.ours ? `${d.ours} is suggested` : "no code can be suggested"}. Whose task: ${d.ownerName}. Nothing is overwritten: put right what is wrong where it stands, and say so here.`;

const act = (c: StaffContext, d: DifferenceShown, command: string, answers: Answers) => {
  const at = { stream: sheetsStream(c.at), id: command, by: c.staff };
  if (answers.how === "mine")
    return execute(c.deps, sheets, at, (s) => takeOnDifference(s.marks, d.key, c.staff));
  const said: Answers = answers.why ? { why: answers.why } : {};
  return withWords(c.deps, c.scope, said, (words) =>
    execute(c.deps, sheets, at, (s) => settleDifference(s.marks, d.key, answers.how as Settling, words)),
  );
};

/** One session on which the two differ: somebody takes it on, or says what became of it. */
export const marksDifferencePage: StaffPage = {
  path: "/attendance/marks/{register}/{pupil}/{session}",
  action: "attendance.write",
  doc: {
    summary: "Take a difference between the school's register and a provider on, or say what became of it",
    form: fields,
  },
  ...formOn({
    find,
    fields: () => fields,
    shown: (c, d, again) =>
      oneFormPage(
        c,
        {
          title: "The school’s register and the provider differ",
          caption: `${d.name}, ${shortDate(d.date)}, ${d.session}, ${d.provider}`,
          lead: leadOf(d),
          fields,
          submit: "Save",
          action: d.href,
          back,
          read: {
            href: `/attendance/${d.register}/${d.pupil}/${d.session}`,
            text: "What was said of this session",
          },
          model: { difference: d },
        },
        again,
      ),
    act,
    fieldOf: (_, field = "how") => field,
    to: () => back.href,
  }),
};
