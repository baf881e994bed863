import { londonDate } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import type { School } from "#streams/school/school.ts";
import { mayConfirm } from "#streams/school/telling-people.ts";

/** Roles that somebody else has given, and that wait for me as the second person. */
export const rolesItems = (c: StaffContext, school: School) =>
  school.asked
    .filter((a) => mayConfirm(school, { by: a.by, staff: a.staff.id }).includes(c.staff))
    .map((a) => ({
      key: a.id,
      id: "roles-asked",
      title: "Say whether somebody gets these roles",
      owner: "admin" as const,
      form: "roles-asked",
      state: "owed",
      due: londonDate(a.at),
      opens: "",
      about: "",
      placement: "",
      who: "Two people give them",
      late: londonDate(a.at) < londonDate(c.deps.clock.now()),
      later: false,
      href: `/school/people/asked/${a.id}`,
    }));
