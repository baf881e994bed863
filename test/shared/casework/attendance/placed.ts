import PostalMime from "postal-mime";
import { seal } from "#casework/commit/hash-chain.ts";
import { read, registers } from "#casework/commit/streams.ts";
import { project } from "#casework/views/project.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { placementStream, registerStream } from "#domain/streams.ts";
import type { Sessions } from "#domain/week/timetable.ts";
import { sampleCalendar } from "#infra/local/seed/sample-calendar.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { sampleProfile } from "#infra/local/seed/sample-school.ts";
import { profileOf } from "#policy/profiles.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { type Register, registerId } from "#streams/register/state.ts";
import type { House } from "#test/gate/house.ts";

export const tideway = sampleId("provider", "tideway-nurture");
export const tidewayMail = "attendance@tideway-nurture.example";
export const pupilId = (name: string): string => sampleId("pupil", name);
export const officeMail = "d-marsh@harbour-view.example";
export const safeguardingMail = "p-lund@harbour-view.example";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
export type Week = Partial<Record<(typeof weekdays)[number], Sessions>>;

export const everyDay: Week = Object.fromEntries(weekdays.map((day) => [day, "day"]));

type Placing = {
  readonly week?: Week;
  readonly start?: string;
  readonly end?: string;
  readonly provider?: string;
  /** Of a second placement of the same pupil. */
  readonly id?: string;
  readonly online?: "yes";
  /** What happened on it besides, before the first day. */
  readonly events?: readonly PlacementEvent[];
  /** Further answers of its dates and sessions. */
  readonly more?: FormAnswers;
};

/**
 * An active placement of a sample pupil as its stream would tell it, with nothing of a run: what these tests are about
 * never touches one. An administrator has stopped it, so that no sweep begins one.
 */
export const placed = async (
  { deps, at }: House,
  name: string,
  {
    week = everyDay,
    start = "2026-10-06",
    end = "2026-12-15",
    provider = tideway,
    more = {},
    id = `placement${name}`,
    online = undefined,
    events: besides = [],
  }: Placing = {},
): Promise<string> => {
  const sessions = Object.fromEntries(weekdays.map((day) => [day, week[day] ?? "none"]));
  const events: readonly PlacementEvent[] = [
    {
      type: "placement-opened",
      pupil: pupilId(name),
      profile: { id: sampleProfile, version: profileOf(sampleProfile, start)?.version ?? "" },
      route: "agreement",
    },
    { type: "calendar-copied", calendar: sampleCalendar, from: "school" },
    {
      type: "provider-copied",
      provider: { id: provider, registered: "yes", isSchool: "no", online: online ?? "no" },
      from: "p",
    },
    { type: "form-submitted", form: "timetable", answers: { start, end, ...sessions, ...more }, words: {} },
    { type: "gate-closed", phase: "commissioning", cycle: 1, next: "active" },
    ...besides,
    {
      type: "run-stopped",
      machine: "placement",
      run: `${id}-e1`,
      words: { vault: "", hash: "", fields: [] },
    },
  ];
  const stream = placementStream(at, id);
  await deps.ledger.append(
    seal({
      stream,
      version: 1,
      command: "placed",
      at: deps.clock.now().toString(),
      by: "t",
      events,
      owes: [],
      previous: "",
    }),
  );
  await project(deps, { stream });
  return id;
};

export const registerOf = async ({ deps, at }: House, date: string, provider = tideway): Promise<Register> =>
  (await read(deps, registers, registerStream(at, registerId(provider, date)))).state;

export type Mail = {
  readonly to: readonly string[];
  readonly at: string;
  readonly subject: string;
  readonly text: string;
};

/** Mails sent so far, oldest first; those to an address, if one is given. What mornings remind of is no attendance. */
export const mailsTo = async (house: House, address?: string): Promise<readonly Mail[]> =>
  Promise.all(
    house
      .mails()
      .filter((m) => !m.id.includes("-overdue-"))
      .filter((m) => address === undefined || m.to.includes(address))
      .map(async (m) => {
        const parsed = await PostalMime.parse(house.mailbox.find(m.id)?.raw ?? "");
        return { to: m.to, at: m.at, subject: m.subject, text: (parsed.text ?? "").replaceAll(/\s+/g, " ") };
      }),
  );
