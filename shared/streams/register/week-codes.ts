import type { Route } from "#domain/rules/rules.ts";
import type { Session } from "#domain/week/session.ts";
import type { Suggestion } from "#domain/week/suggestion.ts";
import type { Where } from "#domain/week/whole.ts";
import type { CodeCase } from "./code-case.ts";
import { suggested } from "./codes.ts";

/**
 * The register code that a session away from school suggests by a timetable of the school itself (SI 2024/208 reg. 10;
 * catalogue O116, O118): C2 by a part-time timetable, C by flexi-schooling, X outside compulsory school age. Never B:
 * nobody from the school or a provider has the pupil. The school decides.
 */
export const codeAway = (route: Route, compulsoryAge: boolean): Suggestion | undefined => {
  if (route !== "part-time" && route !== "flexi") return undefined;
  if (!compulsoryAge) return { code: "X", because: "not of compulsory school age, and not expected" };
  return route === "part-time"
    ? { code: "C2", because: "leave by a part-time timetable" }
    : { code: "C", because: "leave that the school agreed, for flexi-schooling" };
};

/** What decides the code of a week's session at a provider. */
export type WeekCodes = Pick<CodeCase, "isSchool" | "online" | "codes" | "time" | "day">;

const plainProvider: WeekCodes = { isSchool: "no", online: "no" };

/**
 * The code that a session of the week suggests while all goes as planned, by the same table as a provider’s own answer, which
 * decides its sessions.
 */
export const codeWhere = (
  where: Where,
  session: Session,
  compulsoryAge: boolean,
  at: WeekCodes = plainProvider,
): string => {
  if (where === "away") return codeAway("part-time", compulsoryAge)?.code ?? "";
  if (where === "home") return codeAway("flexi", compulsoryAge)?.code ?? "";
  if (where === "school" || where === "on-site") return session === "morning" ? "/" : "\\";
  return where === "provider" ? suggested({ ...at, session, mark: "present" }).code : "";
};
