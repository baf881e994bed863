import { Temporal } from "temporal-polyfill";
import { zone } from "#domain/calendar/london.ts";
import type { Session } from "#domain/week/session.ts";
import { isDisputed, latest, type Standing, standingOf } from "#streams/register/standing.ts";
import type { Entry, Register, Slot } from "#streams/register/state.ts";
import { expectedOf, timedIn } from "#streams/register/state.ts";
import { answerByAt } from "#streams/register/timing.ts";
import type { TagColour } from "#ui/components/tag.tsx";
import { clockTime } from "#ui/dates.ts";

export const sessionTitle: Readonly<Record<Session, string>> = { morning: "Morning", afternoon: "Afternoon" };

const titles: Readonly<Record<Standing, { readonly text: string; readonly colour: TagColour }>> = {
  present: { text: "There", colour: "green" },
  late: { text: "Late", colour: "green" },
  "left-early": { text: "Left early", colour: "orange" },
  elsewhere: { text: "Safe elsewhere", colour: "green" },
  known: { text: "Away, known", colour: "grey" },
  absent: { text: "Absent", colour: "red" },
  closed: { text: "Provider closed", colour: "red" },
  "not-ours": { text: "Not known there", colour: "red" },
  unconfirmed: { text: "Not confirmed", colour: "red" },
};

/** Before the cut-off there is nothing to chase. */
export const waiting = "Waiting";

/** Where the safeguarding lead keeps a pupil of whom nobody has said anything else. */
export const keptTags = {
  school: { text: "Kept at school", colour: "grey" },
  home: { text: "Kept at home", colour: "grey" },
  other: { text: "Kept elsewhere", colour: "grey" },
} as const;

/**
 * A standing in one or two words. Before the session's own cut-off an answer is awaited; after it somebody must ring. What is
 * disputed is never "there".
 */
export const standingTag = (
  r: Register,
  s: Slot,
  now: Temporal.Instant,
): { readonly text: string; readonly colour: TagColour } => {
  const standing = standingOf(s);
  const kept = expectedOf(r, s.pupil)?.kept;
  if (standing === "unconfirmed" && kept) return keptTags[kept];
  if (isDisputed(s)) return { text: "Answers differ", colour: "red" };
  const early = Temporal.Instant.compare(now, answerByAt(timedIn(r, s))) < 0;
  return standing === "unconfirmed" && early
    ? { text: waiting, colour: "yellow" as const }
    : titles[standing];
};

export const standingTitle = (standing: Standing): string => titles[standing].text;

/** London time of an instant: "9:04am". */
export const londonTime = (instant: string): string =>
  clockTime(
    Temporal.Instant.from(instant)
      .toZonedDateTimeISO(zone)
      .toPlainTime()
      .toString({ smallestUnit: "minute" }),
  );

const channels = { link: "by the mailed link", phone: "by phone", school: "by the school itself" } as const;

/** "Late, 10 minutes; by the mailed link at 9:04am, after the cut-off". */
export const entryWords = (e: Entry): string => {
  const more =
    e.mark === "late"
      ? `, ${e.minutes ?? 0} minutes`
      : e.mark === "left-early" && e.leftAt
        ? ` at ${clockTime(e.leftAt)}`
        : "";
  const said = e.saidAt ? `, said at ${clockTime(e.saidAt)}` : "";
  const late = e.late ? ", after the cut-off" : "";
  return `${titles[e.mark].text}${more}; ${channels[e.channel]}${said}, recorded at ${londonTime(e.at)}${late}`;
};

/** What stands, in a line; "" while nobody has said anything. */
export const latestWords = (s: Slot): string => {
  const last = latest(s);
  return last ? entryWords(last) : "";
};
