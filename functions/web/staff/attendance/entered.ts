import { execute } from "#casework/commit/execute.ts";
import { registers } from "#casework/commit/streams.ts";
import type { Field } from "#contracts/form.ts";
import { registerStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { recordEntered, toEnter } from "#streams/register/decide/office.ts";
import { type Register, slotKey } from "#streams/register/state.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { pupilNames } from "./load.ts";
import { registerAsked } from "./slot-load.ts";
import { sessionTitle } from "./words.ts";

const all = "all";

const fieldsFor = async (c: StaffContext, r: Register): Promise<readonly Field[]> => {
  const open = toEnter(r, c.deps.clock.now());
  const { nameOf } = await pupilNames(
    c,
    open.map((s) => s.pupil),
  );
  return [
    {
      name: "slots",
      kind: "checkboxes",
      label: "Which codes are in the school’s register now?",
      hint: "Tick what you have entered in the school’s own system",
      options: [
        ...(open.length > 1 ? [{ value: all, label: "All of these" }] : []),
        ...open.map((s) => ({
          value: slotKey(s),
          label: `${nameOf(s.pupil)}, ${sessionTitle[s.session].toLowerCase()}: ${s.code}`,
        })),
      ],
      missing: "Tick at least one",
    },
  ];
};

const shown = (c: StaffContext, r: Register, fields: readonly Field[], again: Again = {}): Reply =>
  oneFormPage(
    c,
    {
      title: "Entered in the school’s register",
      submit: "Record as entered",
      fields,
      lead: "The register in law is the school’s own. This only notes that it has what was found out here.",
      action: `/attendance/${r.id}/entered`,
      back: { href: `/attendance?date=${r.date}`, text: "Back to the day" },
    },
    again,
  );

/** The office ticks which suggested codes it has entered in the school's own system. */
export const attendanceEnteredPage: StaffPage = {
  path: "/attendance/{register}/entered",
  action: "attendance.write",
  doc: { summary: "Tick which codes of a register are entered in the school's own system" },
  get: async (c) => {
    const r = await registerAsked(c);
    return r?.opened ? shown(c, r, await fieldsFor(c, r)) : notFound;
  },
  post: async (c, sent) => {
    const r = await registerAsked(c);
    if (!r?.opened) return notFound;
    // Sent twice, it is taken once: by then the form asks something else.
    if (r.commands.get(sent.command) !== undefined) return { kind: "see", to: `/attendance?date=${r.date}` };
    const fields = await fieldsFor(c, r);
    const checked = taken(fields, sent);
    if (checked.kind === "refused") return shown(c, r, fields, { ...checked, command: sent.command });
    const ticked = checked.answers.slots as readonly string[];
    const command = { stream: registerStream(c.at, r.id), id: sent.command, by: c.staff };
    const slots = toEnter(r, c.deps.clock.now()).filter(
      (s) => ticked.includes(all) || ticked.includes(slotKey(s)),
    );
    await execute(c.deps, registers, command, (now) => recordEntered(now, slots));
    return { kind: "see", to: `/attendance?date=${r.date}` };
  },
};
