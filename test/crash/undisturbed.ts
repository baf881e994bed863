import { Temporal } from "temporal-polyfill";
import { sampleSchool } from "#infra/local/seed/sample-school.ts";
import type { Act, Receipt } from "#infra/simulate/people/acts.ts";
import type { Folders } from "./disk.ts";
import { type Facts, factsOf } from "./facts.ts";
import { createReaper, type Moment, type Reaper } from "./fate.ts";
import { type Life, start } from "./life.ts";
import type { Person } from "./people.ts";
import type { Year } from "./year.ts";

/** Time moves to a moment at which something falls due, or at which somebody does something. */
export type Step = {
  readonly number: number;
  readonly name: string;
  readonly to: Temporal.Instant;
  readonly person?: Person;
};

/** A step as it goes without a kill: the moments at which it could be killed, and what is true afterwards. */
export type Told = Step & {
  readonly moments: readonly Moment[];
  readonly facts: Facts;
  readonly receipt: Receipt | undefined;
  /** Nothing else falls due for a while. */
  readonly calm: boolean;
};

/** What somebody has sent in a step, and the receipt that they have; it outlives the process. */
export type Sent = { act?: Act | undefined; asked?: true; receipt?: Receipt };

export const commandOf = (year: Year, step: Step): string => `year-${year.seed}-step-${step.number}`;

/** Takes a step, or goes on with it after a kill: whoever has no receipt sends the same again. */
export const take = async (life: Life, reaper: Reaper, year: Year, step: Step, sent: Sent): Promise<void> => {
  await life.time.advance(step.to);
  if (step.person && !sent.asked) {
    sent.act = await step.person({ deps: life.deps, at: sampleSchool }, commandOf(year, step));
    sent.asked = true;
  }
  if (sent.act && !sent.receipt) {
    const receipt = await sent.act.send(life.deps);
    reaper.alive();
    sent.receipt = receipt;
  }
  await life.settle();
  if (reaper.passed.length > 0) await life.time.advance(step.to);
  reaper.alive();
};

const calmFor = { minutes: 21 } as const;

const isCalm = (from: Temporal.Instant, next: Temporal.Instant | undefined): boolean =>
  next !== undefined && Temporal.Instant.compare(from.add(calmFor), next) < 0;

/** Plays a year as it goes without kills, in one process, and tells it step by step. */
export const undisturbed = async (year: Year, folders: Folders): Promise<readonly Told[]> => {
  const reaper = createReaper();
  const root = folders.next();
  const life = await start({ root, fate: reaper, seed: `${year.seed}`, at: year.begins }).serving;
  const told: Omit<Told, "calm">[] = [];
  const tell = async (step: Omit<Step, "number">): Promise<void> => {
    const numbered = { ...step, number: told.length };
    const sent: Sent = {};
    reaper.spare();
    await take(life, reaper, year, numbered, sent);
    const moments = reaper.passed;
    const same = moments.length === 0 && told.length > 0 ? told.at(-1)?.facts : undefined;
    told.push({ ...numbered, moments, facts: same ?? (await factsOf(life.deps)), receipt: sent.receipt });
  };
  const until = async (to: Temporal.Instant): Promise<void> => {
    for (
      let due = life.engine.nextDue();
      due && Temporal.Instant.compare(due, to) < 0;
      due = life.engine.nextDue()
    )
      await tell({ name: "what falls due", to: due });
  };
  for (const { at, name, person } of year.happenings) {
    const to = Temporal.Instant.from(at);
    await until(to);
    await tell({ name, to, person });
  }
  const over = Temporal.Instant.from(`${year.over}T12:00:00Z`);
  await until(over);
  await tell({ name: "the year is over", to: over });
  await life.stop();
  folders.drop(root);
  return told.map((step, i) => ({ ...step, calm: isCalm(step.to, told[i + 1]?.to) }));
};
