import { wordsOf } from "#casework/commit/kept-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { routeNames } from "#domain/routes.ts";
import type { StaffContext } from "#door/context.ts";
import type { Placement } from "#streams/placement/state.ts";

/** Routes that a placement was on before, until when, and why it was changed, for whoever may read words. */
export const earlierRoutes = (c: StaffContext, p: Placement) =>
  Promise.all(
    p.routeChanges.map(async (change) => {
      const words = c.sees("placement.words") ? await wordsOf(c.deps, c.scope, [change.words]) : {};
      return {
        route: routeNames[change.from],
        until: londonDate(change.at),
        why: String(words.why ?? ""),
      };
    }),
  );
