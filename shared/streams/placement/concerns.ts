import { Temporal } from "temporal-polyfill";
import { londonDate, londonInstant } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { MailOwed } from "#domain/commit.ts";
import type { Role } from "#ids/role.ts";
import type { Facts } from "./facts.ts";
import type { Recorded } from "./recorded.ts";
import { latestOf, recordsOf } from "./records.ts";
import type { Placement } from "./state.ts";
import { type Tending, together } from "./tending.ts";

/** Concerns that the safeguarding lead has not sorted yet; each sorting answers one, the earliest first. */
export const unsorted = (p: Placement): readonly Recorded<"concern">[] =>
  recordsOf(p, "concern").slice(recordsOf(p, "concern-sorted").length);

/** Concerns that nobody has acknowledged: one acknowledgement counts for all that were raised before it. */
export const unacknowledged = (p: Placement): readonly Recorded<"concern">[] => {
  const seen = latestOf(p, "concern-acknowledged")?.version ?? 0;
  return unsorted(p).filter((concern) => concern.version > seen);
};

/** The earliest concern that was not shared with the provider’s safeguarding lead after it was raised (catalogue O99);
 * one about an adult goes to the LADO first, who says whom to tell. */
export const unshared = (p: Placement): Recorded<"concern"> | undefined => {
  const last = latestOf(p, "concern-shared")?.version ?? 0;
  return recordsOf(p, "concern").find(
    (concern) => concern.version > last && concern.answers.safety !== "adult",
  );
};

/** The concern that suspended the placement, while it is suspended. */
export const suspendedBy = (p: Placement): Recorded<"concern-sorted"> | undefined =>
  p.frozen ? latestOf(p, "concern-sorted") : undefined;

/** Whether the concern that was sorted last is an allegation against an adult. */
export const allegation = (p: Placement): string =>
  String(latestOf(p, "concern-sorted")?.answers.allegation ?? "no");

/** The latest sorting that names an allegation against an adult whom the LADO has not been told of since. */
export const allegationToTell = (p: Placement): Recorded<"concern-sorted"> | undefined => {
  const sorted = recordsOf(p, "concern-sorted").findLast((r) => (r.answers.allegation ?? "no") !== "no");
  return sorted && (latestOf(p, "lado-told")?.version ?? 0) < sorted.version ? sorted : undefined;
};

/** The latest allegation against the headteacher, which the chair of governors sees to (KCSIE; rules of sense, concern). */
export const allegationOfHead = (p: Placement): Recorded<"concern-sorted"> | undefined =>
  recordsOf(p, "concern-sorted").findLast((r) => r.answers.allegation === "headteacher");

const keyOf = (concern: Recorded<"concern">): string => `concern-${concern.version}`;

/** Concerns that nobody has in hand: neither acknowledged by a safeguarding lead, nor taken by somebody who said so. */
export const untaken = (p: Placement): readonly Recorded<"concern">[] => {
  const taken = latestOf(p, "concern-taken")?.version ?? 0;
  return unacknowledged(p).filter((concern) => concern.version > taken);
};

/** One step of whom a concern goes to while nobody has it in hand. */
type Step = {
  readonly key: string;
  readonly at: Temporal.Instant;
  readonly to: readonly Role[];
  readonly what: "concern-unacknowledged" | "concern-nobody";
};

const stepKey = (concern: Recorded<"concern">, role: "headteacher" | "ap-lead"): string =>
  `${keyOf(concern)}-${role}`;

/** Whether a concern has gone to the headteacher, because neither safeguarding lead nor deputy has it in hand. */
export const hasReachedHead = (p: Placement, concern: Recorded<"concern">): boolean =>
  p.reminded[stepKey(concern, "headteacher")] !== undefined;

/** The morning of a day, for the round that begins again on each until somebody has it in hand. */
const morning = (concern: Recorded<"concern">, date: string): Step => ({
  key: `${keyOf(concern)}-again-${date}`,
  at: londonInstant(date, "08:00"),
  to: ["dsl", "deputy-dsl", "headteacher", "ap-lead"],
  what: "concern-nobody",
});

/** The deputy, the headteacher, the AP lead, each after the minutes of the rule; then all of them each morning. */
const stepsOf = (f: Facts, concern: Recorded<"concern">): readonly Step[] => {
  const minutes = f.rules.settings["concern.acknowledgeMinutes"].value;
  const raised = Temporal.Instant.from(concern.at);
  const after = (times: number): Temporal.Instant => raised.add({ minutes: minutes * times });
  const first = plusDays(londonDate(concern.at), 1);
  return [
    { key: keyOf(concern), at: after(1), to: ["deputy-dsl"], what: "concern-unacknowledged" },
    { key: stepKey(concern, "headteacher"), at: after(2), to: ["headteacher"], what: "concern-nobody" },
    { key: stepKey(concern, "ap-lead"), at: after(3), to: ["ap-lead"], what: "concern-nobody" },
    morning(concern, [f.today, first].toSorted().at(-1) ?? first),
    morning(concern, plusDays(f.today, 1)),
  ];
};

const mailOf = (f: Facts, { key, what }: Step, role: Role): MailOwed => ({
  key: `${f.placement.id}-${key}-${role === "deputy-dsl" && what === "concern-unacknowledged" ? "deputy" : role}`,
  notice: "staff-notice",
  to: `role:${role}`,
  facts: { placement: f.placement.id, what },
});

const tendOne = (f: Facts, concern: Recorded<"concern">): Tending => {
  const open = stepsOf(f, concern).filter(({ key }) => f.placement.reminded[key] === undefined);
  const due = open.filter(({ at }) => Temporal.Instant.compare(at, f.now) <= 0);
  return {
    events: due.map(({ key }) => ({ type: "reminded", key, due: f.today })),
    owes: due.flatMap((step) => step.to.map((role) => mailOf(f, step, role))),
    next: open.filter((step) => !due.includes(step)).map(({ at }) => at),
  };
};

/**
 * A concern that the safeguarding lead does not acknowledge in time goes from one to the next until somebody has it in hand,
 * whatever else stands still (catalogue O124; findings K1.9).
 */
export const tendConcerns = (f: Facts): Tending =>
  together(untaken(f.placement).map((concern) => tendOne(f, concern)));
