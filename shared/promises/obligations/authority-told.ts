import type { Route } from "#domain/rules/rules.ts";
import { lastTold, tellBy, toTell } from "../gate/telling-authority.ts";
import type { Row } from "./obligation.ts";
import { called } from "./recurring.ts";
import { dateOf } from "./targets.ts";

/** The authority hears of it, of each change and of its end, by its own procedure (catalogue O116, O118). */
export const authorityTold = (id: Row["id"], part: string, route: Route): Row =>
  called({
    id,
    part,
    title: "Tell the local authority of the timetable, by its procedure",
    owner: "ap-lead",
    phase: "commissioning",
    form: "timetable-report",
    outlasts: true,
    always: true,
    on: (each) => each === route,
    settings: ["ptt.authorityReport"],
    by: (f) => toTell(f.placement)?.by,
    due: (f, by) => {
      const telling = toTell(f.placement);
      return telling ? tellBy(f, telling) : { date: dateOf(by.at), explanation: [] };
    },
    otherwise: "Nothing has begun or changed that the authority has not been told of.",
    answered: (f) => lastTold(f.placement),
  });
