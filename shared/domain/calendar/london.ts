import { Temporal } from "temporal-polyfill";
import { remembered } from "../memo.ts";

/** Every date and cut-off of the product is wall-clock time in England. */
export const zone = "Europe/London";

const dayAt = remembered((milliseconds: number) =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).toPlainDate().toString(),
);

/** The instant of its ISO text. */
export const instantFrom = remembered((text) => Temporal.Instant.from(text));

/** The London calendar date of an instant, as ISO text. */
export const londonDate = (instant: Temporal.Instant | string): string =>
  dayAt((typeof instant === "string" ? instantFrom(instant) : instant).epochMilliseconds);

const instantOf = remembered((wall) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant());

/** The instant of a London wall-clock time ("HH:MM") on a date; a time that the clocks skip moves forward. */
export const londonInstant = (date: Temporal.PlainDate | string, time: string): Temporal.Instant =>
  instantOf(`${date}T${time}`);

const endOf = remembered((date) =>
  londonInstant(Temporal.PlainDate.from(date).add({ days: 1 }), "00:00").subtract({ seconds: 1 }),
);

/** The last second of a London day. */
export const endOfDay = (date: Temporal.PlainDate | string): Temporal.Instant => endOf(`${date}`);

/** "3 November 2026 at 9:05am". */
export const longTime = (instant: Temporal.Instant | string): string => {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const hour = at.hour % 12 === 0 ? 12 : at.hour % 12;
  const day = at.toPlainDate().toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return `${day} at ${hour}:${String(at.minute).padStart(2, "0")}${at.hour < 12 ? "am" : "pm"}`;
};
