import { execute } from "#casework/commit/execute.ts";
import { pupils } from "#casework/commit/streams.ts";
import { openReferral } from "#casework/placement/open-referral.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { Route } from "#domain/rules/rules.ts";
import { pupilStream } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { storePupil } from "#infra/local/seed/store.ts";
import type { Known } from "#infra/simulate/people/filling.ts";
import { endOf, startOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { recordSuspension } from "#streams/pupil/suspensions.ts";
import type { House } from "#test/gate/house.ts";
import type { Cast, Player } from "./playing-through.ts";

export const staff = {
  lead: sampleId("staff", "r-flint"),
  head: sampleId("staff", "i-vale"),
  dsl: sampleId("staff", "p-lund"),
  clerk: sampleId("staff", "k-brandt"),
  governor: sampleId("staff", "h-whitlock"),
  teacher: sampleId("staff", "a-sorrel"),
} as const;

const byForm: Readonly<Record<string, string>> = {
  referral: staff.teacher,
  decision: staff.head,
  "formal-decision": staff.head,
  "address-risk": staff.dsl,
  "letter-issue": staff.head,
  "direction-panel": staff.clerk,
  "direction-approval": staff.clerk,
};

/** Who records which form at the sample school. */
export const cast: Cast = (form) => byForm[form] ?? staff.lead;

/** From when to when a placement runs, and where. */
export type Dates = { readonly start: string; readonly end: string; readonly provider?: string };

const week: Known = {
  monday: "day",
  tuesday: "day",
  wednesday: "none",
  thursday: "morning",
  friday: "none",
  "starts-at": "09:15",
  "break-from": "12:00",
  "break-to": "12:45",
  "ends-at": "14:45",
};

/** What everybody knows who plays a placement of these dates. */
export const knows =
  (dates: Dates) =>
  (form: string, today: string, p: Placement): Known => {
    const start = startOf(p) || dates.start;
    const end = endOf(p) || dates.end;
    const known: Readonly<Record<string, Known>> = {
      timetable: { ...week, start: dates.start, end: dates.end },
      provider: { provider: dates.provider ?? sampleId("provider", "tideway-nurture") },
      "direction-panel": { governors: [staff.governor] },
      "direction-approval": { approvers: [staff.governor], until: dates.end, clause: "12.3" },
      "information-shared": { what: ["send", "safeguarding"] },
      "work-set": { from: plusDays(start, -10), to: dates.end, marked: "yes" },
      "review-planned": { "held-on": plusDays(today, 8), kind: "review", told: ["paper", "soon"] },
      arrival: { on: start },
      end: { "last-day": end, why: "achieved" },
      "return-plan": { "step-1-from": plusDays(end, 3) },
      destination: { destination: "mainstream-full", from: plusDays(today, 1) },
    };
    return known[form] ?? { told: ["paper"] };
  };

/** A pupil of compulsory school age with one parent, who takes notices by e-mail. */
export const addPlayedPupil = async (house: House, name: string, statuses: readonly string[] = []) => {
  const id = sampleId("pupil", name);
  await storePupil(house.deps, house.at, {
    id,
    givenName: "Perry",
    familyName: name,
    dateOfBirth: "2019-03-04",
    yearGroup: "Year 2",
    statuses,
    contacts: [
      {
        name: `Ms ${name}`,
        source: "Birth certificate seen",
        email: `${name}@family.example`,
        phone: "01632 960350",
        address: "1 Quay Lane\nSandleigh",
        facts: {
          id: sampleId("contact", name),
          relationship: "parent",
          parentalResponsibility: "yes",
          livesWith: "yes",
          mayConsent: "yes",
          getsLetters: "yes",
          getsAddress: "yes",
          restricted: "no",
          channel: "email",
          emailNotices: "yes",
        },
      },
    ],
  });
  return id;
};

/** Suspends a pupil from a day to a day. */
export const suspends = async (house: House, pupil: string, from: string, to: string): Promise<void> => {
  const command = { stream: pupilStream(house.at, pupil), id: `suspended-${from}`, by: staff.head };
  const suspension = {
    id: `s${from}`,
    kind: "suspension",
    from,
    to,
    reason: "DB",
    lastExam: "",
    stands: "yes",
  } as const;
  const done = await execute(house.deps, pupils, command, (p) => recordSuspension(p, suspension));
  if (done.kind === "refused") throw new Error(done.message);
};

/** Excludes a pupil permanently from a day. */
export const excludes = async (house: House, pupil: string, from: string): Promise<void> => {
  const command = { stream: pupilStream(house.at, pupil), id: `excluded-${from}`, by: staff.head };
  const exclusion = {
    id: `x${from}`,
    kind: "permanent-exclusion",
    from,
    to: "",
    reason: "DB",
    lastExam: "",
    stands: "yes",
  } as const;
  const done = await execute(house.deps, pupils, command, (p) => recordSuspension(p, exclusion));
  if (done.kind === "refused") throw new Error(done.message);
};

/** Opens a referral by a route, for somebody to play. */
export const opensOn = async (house: House, pupil: string, route: Route, dates: Dates): Promise<Player> => {
  const asked = { pupil, route, command: `refer-${pupil}-${route}`, by: staff.teacher };
  const opened = await openReferral(house.deps, house.at, asked);
  if ("kind" in opened) throw new Error(opened.message);
  return { placement: opened.placement, known: knows(dates), cast, refusals: new Set(), recorded: [] };
};
