import { listed } from "#domain/calendar/date-words.ts";
import { hasProvider } from "#domain/routes.ts";
import { type Route, routes } from "#domain/rules/rules.ts";

const names: Readonly<Record<Route, string>> = {
  agreement: "a placement by agreement",
  direction: "a direction",
  "direction-to-school": "a direction to another school",
  "sixth-day": "sixth-day provision",
  medical: "provision for medical needs",
  "on-site": "provision on the school's own site",
  "part-time": "a part-time timetable",
  flexi: "flexi-schooling",
};

/** A direction to whatever place is one thing to say. */
const wordsOf = (some: readonly Route[]): readonly string[] =>
  some.filter((r) => r !== "direction-to-school" || !some.includes("direction")).map((r) => names[r]);

/** " for a direction and sixth-day provision"; empty for every route. */
export const forRoutes = (some: readonly Route[]): string => {
  const lacks = routes.filter((r) => !some.includes(r));
  if (lacks.length === 0) return "";
  return some.every(hasProvider) && !lacks.some(hasProvider)
    ? " wherever there is a provider"
    : ` for ${listed(wordsOf(some))}`;
};
