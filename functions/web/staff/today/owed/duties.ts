import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { StaffContext } from "#door/context.ts";
import { loadDuties, type ShownDuty } from "../../duties/load.ts";

/** Days before a duty comes again from which it is worth doing. */
const lead = 30;

const needed = (d: ShownDuty, today: string): boolean =>
  d.state === "owed" || (d.state === "met" && d.due !== "" && d.due <= plusDays(today, lead));

/** Duties of the school that this person owns and that are owed now: once for the school, however many placements. */
export const dutyItems = async (c: StaffContext) => {
  if (!c.may("duties.read")) return [];
  const today = londonDate(c.deps.clock.now());
  return (await loadDuties(c)).shown.flatMap((d) =>
    d.href && c.roles.includes(d.owner) && needed(d, today)
      ? [
          {
            key: `${d.id}-school`,
            id: d.id,
            title: d.title,
            owner: d.owner,
            form: "school-duties",
            state: "owed",
            due: d.due,
            opens: "",
            about: "",
            placement: "",
            who: "The school",
            late: d.late,
            later: false,
            href: d.href,
          },
        ]
      : [],
  );
};
