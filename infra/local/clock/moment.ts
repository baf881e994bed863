import { Temporal } from "temporal-polyfill";
import { zone } from "#domain/calendar/london.ts";

const attempt = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
};

/**
 * An instant as people write it: with an offset or Z it is that instant, without one it is a wall-clock time in London
 * (one that the clocks skip moves forward, of one that they repeat it is the first). Undefined for anything else; a
 * date alone is no time.
 */
export const readMoment = (text: string): Temporal.Instant | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return undefined;
  return (
    attempt(() => Temporal.Instant.from(text)) ??
    attempt(() => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant())
  );
};

/** `from` moved on by an ISO duration on London's clocks, so that a day is a day when they change; undefined if backwards. */
export const movedOn = (from: Temporal.Instant, duration: string): Temporal.Instant | undefined => {
  const by = attempt(() => Temporal.Duration.from(duration));
  if (!by || by.sign < 0) return undefined;
  return attempt(() => from.toZonedDateTimeISO(zone).add(by).toInstant());
};
