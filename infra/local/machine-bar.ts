import type { Temporal } from "temporal-polyfill";
import { zone } from "#domain/calendar/london.ts";
import type { Clock } from "#ports/clock.ts";
import type { MachineBar } from "#ports/host.ts";

/** Where the bar's buttons post to. */
export const clockPath = "/_local/clock";

const inWords = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(zone).toLocaleString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });

/** What stands above every page while the clock is virtual: its time, and two ways to move it. */
export const clockBar = (clock: Clock) => (): MachineBar => ({
  text: `Virtual time: ${inWords(clock.now())}`,
  buttons: [
    { label: "To the next event", action: clockPath, fields: { next: "1" } },
    { label: "On by a day", action: clockPath, fields: { by: "P1D" } },
  ],
});

/** What stands above every page of staff where mails are written, and nothing sends them. */
export const noMailBar = (): MachineBar => ({
  text: "E-mails are kept on this machine and reach nobody: whoever runs it has to name a mail server (SMTP_URL)",
  buttons: [],
});
