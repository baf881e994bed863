import type { Temporal } from "temporal-polyfill";
import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { londonInstant } from "#domain/calendar/london.ts";
import type { Contact } from "#domain/contact.ts";
import type { Decision } from "#domain/decision.ts";
import type { Route } from "#domain/rules/rules.ts";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import { profileOf } from "#policy/profiles.ts";
import { type GateRun, type Judgement, judge } from "#promises/gate/judge.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { foldPlacement } from "#streams/placement/evolve/evolve.ts";
import { type Facts, factsOf } from "#streams/placement/facts.ts";
import { cycleOf, type Placement } from "#streams/placement/state.ts";

/** Two terms with a half-term break of 26 to 30 October 2026 and an INSET day after it. */
export const calendar: SchoolCalendar = {
  terms: [
    {
      name: "Autumn 2026",
      first: "2026-09-02",
      last: "2026-12-18",
      halfTerm: { first: "2026-10-26", last: "2026-10-30" },
    },
    {
      name: "Spring 2027",
      first: "2027-01-04",
      last: "2027-03-25",
      halfTerm: { first: "2027-02-15", last: "2027-02-19" },
    },
    {
      name: "Summer 2027",
      first: "2027-04-12",
      last: "2027-07-21",
      halfTerm: { first: "2027-05-31", last: "2027-06-04" },
    },
  ],
  insetDays: ["2026-11-02"],
  closures: [],
};

export const parent = (id: string, more: Partial<Contact> = {}): Contact => ({
  id,
  relationship: "parent",
  parentalResponsibility: "yes",
  livesWith: "yes",
  mayConsent: "yes",
  getsLetters: "yes",
  getsAddress: "yes",
  restricted: "no",
  channel: "email",
  emailNotices: "yes",
  ...more,
});

/** A placement told by decisions on a clock that the test moves. */
export class Story {
  events: { at: string; by: string; event: PlacementEvent }[] = [];
  now: Temporal.Instant;
  readonly route: Route;

  readonly profile: string;

  constructor(at: string, route: Route = "agreement", profile = "twerton-2017") {
    this.profile = profile;
    this.now = londonInstant(at.slice(0, 10), at.slice(11));
    this.route = route;
  }

  at(moment: string): this {
    this.now = londonInstant(moment.slice(0, 10), moment.slice(11));
    return this;
  }

  get placement(): Placement {
    const commits = this.events.map(({ at, by, event }, i) => ({
      stream: "t/s/placement/p1",
      version: i + 1,
      command: `c${i}`,
      at,
      by,
      events: [event],
      owes: [],
      previous: "",
      hash: "",
    }));
    return foldPlacement("p1", commits);
  }

  get facts(): Facts {
    const on = this.now.toZonedDateTimeISO("Europe/London").toPlainDate().toString();
    const profile = profileOf(this.profile, on);
    if (!profile) throw new Error("no profile");
    return factsOf(
      this.placement,
      effectiveRules({ floor: lawFloor(), profile, route: this.route, on }),
      this.now,
    );
  }

  happened(by: string, ...events: readonly PlacementEvent[]): this {
    this.events.push(...events.map((event) => ({ at: this.now.toString(), by, event })));
    return this;
  }

  /** Takes a decision; a refusal is returned as its message. */
  takes(by: string, decision: Decision<PlacementEvent>): string {
    if (decision.kind === "refused") return decision.message;
    this.happened(by, ...decision.events);
    return "taken";
  }

  get gate(): GateRun {
    const p = this.placement;
    return { phase: p.phase, cycle: cycleOf(p), epoch: p.epoch, rollAt: "2027-06-30T00:00:00Z" };
  }

  /** What a gate would find now, recorded. */
  tends(gate: GateRun = this.gate): Judgement {
    const judged = judge(this.facts, gate);
    this.happened("system", ...judged.events);
    return judged;
  }
}

const form = (
  id: string,
  answers: Readonly<Record<string, string | number | readonly string[]>>,
  said: readonly string[] = [],
): PlacementEvent => ({
  type: "form-submitted",
  form: id,
  answers,
  words: said.length > 0 ? { [id]: { vault: `v-${id}`, hash: "h", fields: said } } : {},
});

export const timetable = (start: string, end = "2026-12-11"): PlacementEvent =>
  form("timetable", {
    start,
    end,
    monday: "none",
    tuesday: "day",
    wednesday: "none",
    thursday: "morning",
    friday: "none",
    "starts-at": "09:15",
    "break-from": "12:00",
    "break-to": "12:45",
    "ends-at": "14:45",
  });

/** A referral by agreement, decided, with provider and dates: everything that its gate waits for. */
export const referred = (story: Story, contacts: readonly Contact[], start: string): Story =>
  story.happened(
    "teacher",
    {
      type: "placement-opened",
      pupil: "pupil1",
      profile: { id: "twerton-2017", version: "1" },
      route: story.route,
    },
    { type: "contacts-copied", contacts, from: "c" },
    { type: "calendar-copied", calendar, from: "s" },
    form("referral", { "primary-reason": "semh" }, ["needs"]),
    form("meeting", { "held-on": "2026-09-14", "review-every": "half-term" }, ["responsibilities"]),
    form("decision", { decision: "place", "decided-on": "2026-09-15" }, ["rationale"]),
    form("provider", { provider: "prov1", "weekly-cost": 240 }, [
      "why",
      "value-note",
      "budget-line",
      "approval",
    ]),
    {
      type: "provider-copied",
      provider: { id: "prov1", registered: "yes", isSchool: "no", online: "no" },
      from: "provider",
    },
    timetable(start),
  );
