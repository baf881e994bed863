import type { StaffPage } from "#door/context.ts";
import { setUpLeft } from "../set-up/begin.tsx";
import { calendarModel } from "./model.ts";
import { CalendarContent } from "./parts.tsx";

/** Terms, breaks, INSET days, closures and bank holidays of a school year, and what kind of day any date is. */
export const calendarPage: StaffPage = {
  path: "/calendar",
  action: "calendar.read",
  doc: { summary: "The school's calendar by term (?year=), and what kind of day a date is (?date=)" },
  get: async (c) => {
    const model = await calendarModel(c);
    const { errors, ...shown } = model;
    const left = c.may("calendar.write") ? await setUpLeft(c) : undefined;
    return {
      kind: "page",
      title: "School calendar",
      status: errors.length > 0 ? 422 : 200,
      errors,
      model: shown,
      content: <CalendarContent model={model} begin={left?.href} />,
    };
  },
};
