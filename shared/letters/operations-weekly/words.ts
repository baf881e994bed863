import { counted } from "#domain/calendar/date-words.ts";

export const operationsWeeklyWords = {
  title: "To the administrator: what is not as it should be",
  subject: (signals: number) =>
    signals === 1
      ? "One thing in Waymark is not as it should be"
      : `${counted(signals, "thing")} in Waymark are not as they should be`,
  why: "Waymark looks at itself each Monday. You get this mail only when something is not as it should be.",
  caption: "How it stands",
  now: "Now",
  normal: "When all is well",
  open: "Open the page Operations",
  from: (school: string) => `Sent by Waymark for ${school}. It names no pupil. You sign in to see more.`,
};
