import { plusDays } from "#domain/calendar/school-days.ts";
import type { Known } from "#infra/simulate/people/filling.ts";
import { toTell } from "#promises/gate/telling-authority.ts";
import { startOf } from "#streams/placement/facts.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import { unseenDays } from "#streams/placement/week/unseen-days.ts";
import type { House } from "#test/gate/house.ts";
import type { Player } from "./playing-through.ts";
import { cast, knows, opensOn, staff } from "./routes.ts";

/** Mornings at school, and no time on site on Wednesdays. */
const mornings: Known = {
  monday: "morning",
  tuesday: "morning",
  wednesday: "none",
  thursday: "morning",
  friday: "day",
  "starts-at": "08:50",
  "break-from": "12:00",
  "break-to": "12:45",
  "ends-at": "15:10",
};

const nextUnchecked = (p: Placement, today: string): string => {
  const checked = recordsOf(p, "welfare-check").map((r) => String(r.answers.on));
  return unseenDays(p, startOf(p), today).find((day) => !checked.includes(day)) ?? today;
};

/** What everybody knows who plays a timetable of the school itself. */
const knowsOwn =
  (dates: { readonly start: string; readonly end: string }) =>
  (form: string, today: string, p: Placement): Known => {
    const known: Readonly<Record<string, Known>> = {
      timetable: { ...mornings, ...dates },
      "part-time-plan": { reason: "medical", "not-daily-why": "Treatment all day on Wednesdays" },
      "welfare-check": { on: nextUnchecked(p, today), well: "yes" },
      "timetable-report": { what: toTell(p)?.what ?? "start", how: "their-form" },
      "flexi-agreement": { "review-on": plusDays(dates.start, 40) },
    };
    return known[form] ?? knows(dates)(form, today, p);
  };

const castOwn = (form: string): string =>
  ["flexi-decision", "flexi-meeting"].includes(form) ? staff.head : cast(form);

/** Opens a timetable of the school itself for a pupil, for somebody to play. */
export const opensOwn = async (
  house: House,
  pupil: string,
  route: "part-time" | "flexi",
  dates: { readonly start: string; readonly end: string },
): Promise<Player> => ({
  ...(await opensOn(house, pupil, route, dates)),
  known: knowsOwn(dates),
  cast: castOwn,
});
