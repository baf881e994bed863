import type { Temporal } from "temporal-polyfill";

/** One meeting as a calendar shows it: no child, no place, nobody else (obligations 6: calendar files). */
export type CalendarEntry = {
  /** The same for a meeting however often it is moved, so that a calendar changes the entry that it has. */
  readonly uid: string;
  /** How often it was moved; a calendar takes the highest. */
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  /** The school, and the mailbox that a person there reads. */
  readonly organizer: { readonly name: string; readonly address: string };
  readonly start: Temporal.Instant;
  readonly end?: Temporal.Instant;
  /** When this was written. */
  readonly stamp: Temporal.Instant;
  readonly cancelled?: true;
};

export type CalendarFile = {
  readonly name: string;
  readonly method: "PUBLISH" | "CANCEL";
  readonly bytes: Uint8Array;
};

/** RFC 5545, 3.3.5: form 2, UTC. */
const utc = (instant: Temporal.Instant): string =>
  instant.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (c) => `\\${c}`).replaceAll(/\r?\n/g, "\\n");

const limit = 75;
const encoder = new TextEncoder();

/** RFC 5545, 3.1: a line holds 75 octets at most, and no letter is cut in two. */
const folded = (line: string): string => {
  const lines: string[] = [];
  let now = "";
  for (const letter of line) {
    const room = lines.length === 0 ? limit : limit - 1;
    if (encoder.encode(now + letter).length > room) {
      lines.push(now);
      now = "";
    }
    now += letter;
  }
  return [...lines, now].join("\r\n ");
};

/**
 * A meeting as a file for a calendar (RFC 5545; RFC 5546 for its method): one event in UTC. It is published and asks no
 * calendar for an answer, so it names the school and no attendee: who comes is said by the link of the mail alone.
 */
export const calendarFile = (e: CalendarEntry): CalendarFile => {
  const method = e.cancelled ? "CANCEL" : "PUBLISH";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Waymark//Reviews//EN",
    "CALSCALE:GREGORIAN",
    `METHOD:${method}`,
    "BEGIN:VEVENT",
    `UID:${e.uid}`,
    `SEQUENCE:${e.sequence}`,
    `DTSTAMP:${utc(e.stamp)}`,
    `DTSTART:${utc(e.start)}`,
    ...(e.end ? [`DTEND:${utc(e.end)}`] : []),
    `ORGANIZER;CN="${e.organizer.name.replaceAll('"', "'")}":mailto:${e.organizer.address}`,
    `SUMMARY:${escaped(e.summary)}`,
    `DESCRIPTION:${escaped(e.description)}`,
    `STATUS:${e.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return { name: "meeting.ics", method, bytes: encoder.encode(`${lines.map(folded).join("\r\n")}\r\n`) };
};
