import { daysFrom } from "../deploy/settings.ts";

const castsToday = "2026-09-07";

/** Two half days from four weeks on, said in the cast's days: which weekday they are depends on what today is. */
export const schoolWeek = (today = new Date().toISOString().slice(0, 10)) => {
  const moved = Math.round((Date.parse(today) - Date.parse(castsToday)) / 86_400_000);
  const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();
  const firstOf = (from: string, wanted: number): string => daysFrom(from, (wanted - weekday(from) + 7) % 7);
  const asCast = (day: string): string => daysFrom(day, -moved);
  return {
    start: asCast(firstOf(daysFrom(today, 28), 2)),
    end: asCast(firstOf(daysFrom(today, 98), 2)),
  };
};
