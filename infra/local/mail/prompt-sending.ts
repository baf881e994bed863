import type { Unsent } from "#casework/mail/outbox.ts";
import { goesTogether } from "#casework/mail/together.ts";
import { secondsTogether } from "#contracts/mails-together.ts";
import type { Effect, Effects } from "#ports/effects.ts";
import type { Lane } from "./lane.ts";

/**
 * The one machine's stand-in for the table's stream: every row newly laid in the outbox, or rung for, is told to `laid`, as AWS's
 * stream would tell it. What `laid` fails to send stays where it is, for the sweep.
 */
export const withPromptSending = (
  effects: Effects,
  laid: (unsent: Unsent) => void,
  /** Work in the background that was newly laid down; where nobody is told, the sweep does it. */
  work?: (row: Omit<Effect, "revision">) => void,
): Effects => ({
  ...effects,
  async putIfAbsent(row: Omit<Effect, "revision">) {
    const stored = await effects.putIfAbsent(row);
    if (!stored) return stored;
    if (row.kind === "unsent") laid(row.body as Unsent);
    if (row.kind === "job") work?.(row);
    if (row.kind === "resend") {
      const waiting = await effects.get("unsent", row.scope, row.key);
      if (waiting) laid(waiting.body as Unsent);
    }
    return stored;
  },
});

/** By whose clock a mail waits for others: `played`, where a program moves the clock, by no clock at all. */
type Waits = "real" | "virtual" | "played";

/**
 * How long (milliseconds). On a virtual clock nothing else comes while nobody looks: what goes together is there at once. Where
 * a year is played, all that goes together is there when everything else has been done, on whatever machine.
 */
const waits: Readonly<Record<Waits, number | undefined>> = {
  real: secondsTogether * 1000,
  virtual: 300,
  played: undefined,
};

/**
 * Sends what was laid in the outbox: at once, but for mails to staff, which wait some seconds for others of their minute, so
 * that each person gets one.
 */
export const inLane = (
  lane: Lane,
  { mail }: Unsent,
  job: () => Promise<unknown>,
  clock: Waits = "played",
): Promise<unknown> => (goesTogether(mail) ? lane.later(job, waits[clock]) : lane.add(job));
