import type { Purpose } from "#streams/placement/events/events.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { openAsks } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";

/** Whom a question waits for, as far as an administrator may know: what they are to the pupil, never who they are. */
export type Whom = "parent" | "pupil" | "provider" | "outside";

/** One question that waits for somebody outside the staff; ids and plain facts. */
export type Waiting = {
  readonly ask: string;
  readonly purpose: Purpose;
  readonly whom: Whom;
  /** ISO instant. */
  readonly since: string;
  /** ISO London date, or an instant, as the question has it. */
  readonly due: string;
};

const whomOf = (p: Placement, to: string, purpose: Purpose): Whom => {
  if (to === toProvider) return "provider";
  if (purpose !== "consent") return "outside";
  return p.ofAge ? "pupil" : "parent";
};

/** What a placement waits for from outside, the oldest first. */
export const waitingOf = (p: Placement): readonly Waiting[] =>
  openAsks(p)
    .map(({ id, purpose, to, askedAt, due }) => ({
      ask: id,
      purpose,
      whom: whomOf(p, to, purpose),
      since: askedAt,
      due,
    }))
    .toSorted((a, b) => (a.since < b.since ? -1 : 1));

/** What a question asks, in a few words. */
export const questions: Readonly<Record<Waiting["purpose"], string>> = {
  consent: "Consent",
  evidence: "What was to be read, signed or told",
  "provider-checks": "The provider’s checks",
  "provider-agreement": "The provider’s agreement",
  "progress-report": "A progress report",
  "final-report": "The final report",
  "data-returned": "What became of the pupil’s records at the provider",
};
