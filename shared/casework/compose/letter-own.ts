import { weekdaysUnseen } from "#domain/placement/off-site.ts";
import type { Deps } from "#ports/host.ts";
import { wordsOf } from "../commit/kept-words.ts";
import { rulesOf } from "../rules/rules-in-force.ts";
import type { Context } from "./context.ts";

const flexi = async (deps: Deps, c: Context): Promise<object> => {
  const words = await wordsOf(
    deps,
    c.scope,
    Object.values(c.placement.forms["flexi-agreement"]?.words ?? {}),
  );
  return {
    kind: "flexi",
    atHome: words["at-home"],
    responsible: words.responsible,
    safeguarding: words.safeguarding,
    noticeWeeks: rulesOf(c.placement, c.today).settings["flexi.noticeWeeks"].value,
  };
};

/** What the letter says of a timetable of the school itself; undefined on every other route. */
export const ownRouteFacts = async (deps: Deps, c: Context): Promise<object | undefined> => {
  if (c.placement.route === "flexi") return flexi(deps, c);
  if (c.placement.route !== "part-time") return undefined;
  const rule = rulesOf(c.placement, c.today).settings["ptt.welfareChecks"].value;
  return { kind: "part-time", checks: weekdaysUnseen(c.placement).length === 0 ? "none" : rule };
};
