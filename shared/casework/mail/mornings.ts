import { Temporal } from "temporal-polyfill";
import { instantFrom, londonDate, londonInstant, zone } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { MailOwed } from "#domain/commit.ts";
import type { Deps } from "#ports/host.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { Unsent } from "./unsent.ts";

/** When a provider has its day's mail (London time): what is left of before, and whom it expects. */
const morning = "08:30";

/** From when on nobody is at work there (London time, hour). */
const evening = 17;

/**
 * When a mail goes, if not at once: a provider is asked nothing at night. What is asked of it after five goes with the next
 * morning's mail, as one; whatever is told, and whatever is about today, never waits.
 */
export const sendAtOf = ({ to, notice }: MailOwed, owedAt: Temporal.Instant): string | undefined => {
  if (to !== toProvider || notice !== "provider-request") return undefined;
  const day = londonDate(owedAt);
  const today = londonInstant(day, morning);
  if (Temporal.Instant.compare(owedAt, today) < 0) return today.toString();
  return owedAt.toZonedDateTimeISO(zone).hour >= evening
    ? londonInstant(plusDays(day, 1), morning).toString()
    : undefined;
};

/** Since when a mail could have been sent: nobody is late with one that waits for its morning. */
export const sendableSince = ({ owedAt, sendAt = owedAt }: Pick<Unsent, "owedAt" | "sendAt">): string =>
  sendAt;

/** Whether a mail stays in the outbox until its morning, or until another mail goes to the same. */
export const waitsForMorning = (unsent: Pick<Unsent, "owedAt" | "sendAt">, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, instantFrom(sendableSince(unsent))) < 0;

/** When the next mail goes that waits for its morning. */
export const nextMorning = async (deps: Deps): Promise<Temporal.Instant | undefined> => {
  const now = deps.clock.now();
  const waiting: string[] = [];
  for await (const scope of deps.effects.scopes("unsent"))
    for (const { body } of await deps.effects.list("unsent", scope)) {
      const unsent = body as Unsent;
      if (unsent.sendAt && waitsForMorning(unsent, now)) waiting.push(unsent.sendAt);
    }
  const [first] = waiting.toSorted();
  return first === undefined ? undefined : instantFrom(first);
};
