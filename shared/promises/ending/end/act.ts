import type { Follow } from "#promises/act.ts";
import { text } from "#promises/deciding/guards/guard.ts";
import { toldOfEnd } from "#promises/deciding/telling/mails.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import { isAsPlanned, isHeldBack } from "#streams/placement/ends.ts";
import { toldItEnds } from "../told-it-ends.ts";

/**
 * Parents hear of an end when it is decided: at once, or as the safeguarding lead releases it. Of the last day that they
 * have known since the start nothing new is written (catalogue O29; rules of sense, concern).
 */
export const endFollows: Follow<"end"> = ({ placement: p, today }, s) => {
  const why = text(s, "why");
  const isNews =
    p.phase === "active" &&
    hasBegun(p, today) &&
    !isAsPlanned(p, text(s, "last-day"), why) &&
    !isHeldBack(p, why, p.version + 1);
  const parents = isNews ? toldItEnds(p) : { events: [], owes: [] };
  const others = toldOfEnd(p);
  return { events: [...others.events, ...parents.events], owes: [...others.owes, ...parents.owes] };
};
