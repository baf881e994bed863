import { refuse } from "#domain/decision.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { AnswerText, FieldOf } from "#streams/placement/recorded.ts";
import { type Fit, type Guard, inPhase, text } from "./guard.ts";

export const open = inPhase("referral", "consent", "checks", "commissioning", "active");

export const onRoute =
  (...routes: readonly Route[]): Fit =>
  (f) =>
    routes.includes(f.placement.route)
      ? undefined
      : refuse("This does not belong to the route of this placement.");

export const clauseOf = (f: Parameters<Guard>[0], id: ObligationId): string => {
  const clauses = (f.rules.asks[id] ?? []).map((cite) => cite.clause);
  return clauses.length > 0 ? ` (${clauses.join("; ")})` : "";
};

/** A part-time timetable is never used to manage behaviour (catalogue O112; WBS 9.5; national guidance). */
export const notForBehaviour =
  <F extends FormId, K extends FieldOf<F>>(field: K, ...reasons: readonly AnswerText<F, K>[]): Guard<F> =>
  (f, s) =>
    f.placement.route === "part-time" && reasons.includes(text(s, field))
      ? refuse(
          `A part-time timetable is never used to manage behaviour${clauseOf(f, "O112")}. Choose the need behind it if there is one. Otherwise choose another route: support in school, alternative provision by agreement, or a direction.`,
          field,
        )
      : undefined;
