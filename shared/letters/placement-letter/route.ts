import { isDirection } from "#domain/routes.ts";
import { afterHearing, cameAbout, stillAsked } from "#promises/deciding/issuing-letters.ts";
import { directionApproved } from "#streams/placement/direction.ts";
import type { Choice } from "#streams/placement/recorded.ts";
import type { Letter as IssuedLetter } from "#streams/placement/state.ts";
import { educationOwedBy, permanentExclusion } from "#streams/placement/week/sixth-day.ts";
import { weekdaysUnseen } from "#streams/placement/week/unseen-days.ts";
import type { Draft } from "../composing/draft.ts";
import type { PlacementCase } from "../composing/placement-case.ts";
import type { RouteOf } from "./route-facts.ts";

/** Who approved it, as the letter says it; names of governors stay on record. */
const approvedBy: Readonly<Record<Choice<"direction-approval", "how">, string>> = {
  meeting: "the governing body",
  panel: "a panel of the governing body",
  chair: "the chair of governors, for the governing body",
};

const direction = ({ placement: p }: PlacementCase): Draft<RouteOf<"direction">> => {
  const approval = directionApproved(p)?.answers;
  const clause = approval?.clause;
  return {
    kind: "direction",
    power: approval && (approval.power === "academy" ? { kind: "academy", clause } : { kind: "maintained" }),
    approvedBy: approval?.how && approvedBy[approval.how],
    approvedOn: approval?.on,
    ...(p.route === "direction-to-school" ? { otherSchool: true } : {}),
  };
};

const sixthDay = ({ placement, rules }: PlacementCase): Draft<RouteOf<"sixth-day">> => {
  const owed = educationOwedBy({ placement, rules });
  return {
    kind: "sixth-day",
    ...(permanentExclusion(placement) ? { excluded: true } : {}),
    ...(owed?.kind === "date" ? { sixthDay: owed.date } : {}),
    ...(placement.provider?.online === "yes" ? { atHome: true } : {}),
  };
};

const flexi = async (c: PlacementCase): Promise<Draft<RouteOf<"flexi">>> => {
  const words = await c.words(Object.values(c.placement.forms["flexi-agreement"]?.words ?? {}));
  return {
    kind: "flexi",
    atHome: words["at-home"],
    responsible: words.responsible,
    safeguarding: words.safeguarding,
    noticeWeeks: c.rules.settings["flexi.noticeWeeks"].value,
  };
};

const partTime = (
  { placement, rules }: PlacementCase,
  came: Draft<Pick<RouteOf<"part-time">, "afterHearing" | "stillAsked">>,
): Draft<RouteOf<"part-time">> => ({
  kind: "part-time",
  checks: weekdaysUnseen(placement).length === 0 ? "none" : rules.settings["ptt.welfareChecks"].value,
  ...came,
});

/** How it came about: as it stood when the letter was issued, or as it stands now. */
const cameOf = ({ placement, rules }: PlacementCase, letter: IssuedLetter | undefined) => {
  const how = letter ? letter.facts.decided : cameAbout({ placement, rules });
  if (how === afterHearing) return { afterHearing: true };
  return how === stillAsked ? { stillAsked: true } : {};
};

/** How the placement was decided, as the letter says it: by agreement, by direction, from the sixth day, by a timetable of our own. */
export const routeOf = async (c: PlacementCase, letter: IssuedLetter | undefined) => {
  const { route } = c.placement;
  if (route === "flexi") return flexi(c);
  if (route === "part-time") return partTime(c, cameOf(c, letter));
  if (isDirection(route)) return direction(c);
  if (route === "sixth-day") return sixthDay(c);
  const kind = route === "on-site" ? ("on-site" as const) : ("agreement" as const);
  return { kind, ...cameOf(c, letter) };
};
