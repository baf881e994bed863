import { isOwnTimetable } from "#domain/routes.ts";
import type { Letter } from "#letters/letter.ts";
import type { Deps } from "#ports/host.ts";
import { toldNext } from "#promises/agreement/la-notice/telling.ts";
import { toTell } from "#promises/gate/telling-authority.ts";
import { composeMail } from "../compose/compose.ts";
import type { Context } from "../compose/context.ts";

/** The notice to the authority as it would go now, to read and to print; throws `Incomplete` with what is missing. */
export const authorityLetter = (deps: Deps, c: Context): Promise<Letter> =>
  isOwnTimetable(c.placement.route)
    ? composeMail(deps, c, {
        key: "",
        notice: "timetable-notice",
        to: "",
        facts: { what: toTell(c.placement)?.what ?? "start" },
      })
    : composeMail(deps, c, {
        key: "",
        notice: "la-notice",
        to: "",
        facts: { what: toldNext(c.placement)?.what ?? "start" },
      });
