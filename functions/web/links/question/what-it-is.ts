import { hasProvider } from "#domain/routes.ts";
import type { Route } from "#domain/rules/rules.ts";

/** What the parents are asked about, in a sentence or two, by the way in which it would come about. */
export const ideaInWords = (route: Route, child: string): string => {
  if (route === "part-time")
    return `The school would like ${child} to be at school for part of the week, for a limited time. This is called a part-time timetable. It is there to help, and it is not a punishment.`;
  if (route === "flexi")
    return `You asked for flexi-schooling, and the headteacher has agreed. ${child} would be at school on some days and learn at home on the others. Please confirm that you still want this.`;
  return hasProvider(route)
    ? `The school would like ${child} to learn in another place for some time. This is called alternative provision.`
    : `The school would like ${child} to learn in a small group of its own for some time. This is called alternative provision.`;
};
