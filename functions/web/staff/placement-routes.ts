import { wordsOf } from "../../../shared/casework/words.ts";
import { londonDate } from "../../../shared/domain/london.ts";
import type { Placement } from "../../../shared/domain/placement/state.ts";
import { routeNames } from "../../../shared/domain/routes.ts";
import type { StaffContext } from "../../../shared/door/context.ts";

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
