import { execute } from "#casework/commit/execute.ts";
import { pupils } from "#casework/commit/streams.ts";
import type { Field } from "#contracts/form.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { pupilStream } from "#domain/streams.ts";
import type { StaffPage } from "#door/context.ts";
import { comeBack, leaveSchool } from "#streams/pupil/leaving.ts";
import { formOn } from "../forms/form-on.ts";
import { oneFormPage } from "../forms/one-form.tsx";
import { type LoadedPupil, loadPupil } from "./load.ts";

const fieldsFor = (l?: LoadedPupil): readonly Field[] => [
  {
    name: "on",
    kind: "date",
    label: l?.pupil.leftOn ? "Since when is the pupil back?" : "When did the pupil leave?",
    missing: "Enter the day",
  },
];

/** A pupil leaves the school, or is back: the record stays, and no referral is opened for somebody who has left. */
export const pupilLeavingPage: StaffPage = {
  path: "/pupils/{pupil}/leaving",
  action: "pupils.import",
  doc: { summary: "Record that a pupil has left the school, or is back", form: fieldsFor() },
  ...formOn<LoadedPupil>({
    find: loadPupil,
    fields: fieldsFor,
    isTaken: (l, command) => l.pupil.commands.get(command) !== undefined,
    shown: (c, l, again) =>
      oneFormPage(
        c,
        {
          title: l.pupil.leftOn ? "The pupil is back" : "The pupil has left the school",
          caption: l.who,
          lead: l.pupil.leftOn
            ? `On record as having left on ${longDate(l.pupil.leftOn)}.`
            : "The record is kept as long as the school’s periods say. A referral or placement that is open ends first.",
          submit: "Save",
          fields: fieldsFor(l),
          action: `${l.href}/leaving`,
          back: { href: l.href, text: "Back to the pupil" },
          model: { pupil: l.pupil.id, leftOn: l.pupil.leftOn ?? null },
        },
        again,
      ),
    act: (c, l, command, answers) => {
      const today = londonDate(c.deps.clock.now());
      const on = String(answers.on);
      return execute(
        c.deps,
        pupils,
        { stream: pupilStream(c.at, l.pupil.id), id: command, by: c.staff },
        (p) => (p.leftOn === undefined ? leaveSchool(p, on, today) : comeBack(p, on, today)),
      );
    },
    fieldOf: (_, field = "on") => field,
    to: (l) => l.href,
  }),
};
