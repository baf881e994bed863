import { execute } from "#casework/commit/execute.ts";
import { pupils } from "#casework/commit/streams.ts";
import type { Field } from "#contracts/form.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { pupilStream } from "#domain/streams.ts";
import type { StaffPage } from "#door/context.ts";
import { comeBack, leaveSchool, takeLeavingBack } from "#streams/pupil/leaving.ts";
import { formOn } from "../forms/form-on.ts";
import { oneFormPage } from "../forms/one-form.tsx";
import { type LoadedPupil, loadPupil } from "./load.ts";

const fieldsFor = (l?: LoadedPupil): readonly Field[] => [
  {
    name: "on",
    kind: "date",
    label: l?.pupil.leftOn ? "Since when is the pupil back?" : "On which day does, or did, the pupil leave?",
    ...(l?.pupil.leftOn ? {} : { hint: "A day to come is planned, and carried out by itself" }),
    missing: "Enter the day",
  },
];

const leadOf = ({ pupil }: LoadedPupil): string => {
  if (pupil.leftOn)
    return `On record as having left on ${longDate(pupil.leftOn)}, in ${pupil.yearGroup}. Nobody who is away is moved up: correct the year group on the pupil’s page if it is another by now.`;
  const kept =
    "The record is kept as long as the school’s periods say. A referral or placement that is open ends first.";
  return pupil.leavingOn ? `Planned for ${longDate(pupil.leavingOn)}. ${kept}` : kept;
};

/** A pupil leaves the school, now or on a day to come, or is back: the record stays, and no referral is opened for somebody who has left. */
export const pupilLeavingPage: StaffPage = {
  path: "/pupils/{pupil}/leaving",
  action: "pupils.import",
  doc: {
    summary: "Record that a pupil leaves the school, now or on a day to come, or is back",
    form: fieldsFor(),
  },
  ...formOn<LoadedPupil>({
    find: loadPupil,
    fields: fieldsFor,
    isTaken: (l, command) => l.pupil.commands.get(command) !== undefined,
    shown: (c, l, again) =>
      oneFormPage(
        c,
        {
          title: l.pupil.leftOn ? "The pupil is back" : "The pupil leaves the school",
          caption: l.who,
          lead: leadOf(l),
          submit: "Save",
          fields: fieldsFor(l),
          action: `${l.href}/leaving`,
          back: { href: l.href, text: "Back to the pupil" },
          model: {
            pupil: l.pupil.id,
            leftOn: l.pupil.leftOn ?? null,
            leavingOn: l.pupil.leavingOn ?? null,
          },
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

/** What was planned is taken back before its day: the pupil stays. */
export const pupilStaysPage: StaffPage = {
  path: "/pupils/{pupil}/leaving/take-back",
  action: "pupils.import",
  doc: { summary: "Take back that a pupil is to leave", form: [] },
  ...formOn<LoadedPupil>({
    find: loadPupil,
    fields: () => [],
    isTaken: (l, command) => l.pupil.commands.get(command) !== undefined,
    shown: (c, l, again) =>
      oneFormPage(
        c,
        {
          title: "The pupil stays",
          caption: l.who,
          lead: l.pupil.leavingOn
            ? `It was planned that the pupil leaves on ${longDate(l.pupil.leavingOn)}. That is taken back.`
            : "It is not planned that this pupil leaves.",
          submit: "Take it back",
          fields: [],
          action: `${l.href}/leaving/take-back`,
          back: { href: l.href, text: "Back to the pupil" },
          model: { pupil: l.pupil.id, leavingOn: l.pupil.leavingOn ?? null },
        },
        again,
      ),
    act: (c, l, command) =>
      execute(
        c.deps,
        pupils,
        { stream: pupilStream(c.at, l.pupil.id), id: command, by: c.staff },
        takeLeavingBack,
      ),
    fieldOf: () => "",
    to: (l) => l.href,
  }),
};
