import { refuse } from "#domain/decision.ts";
import { reachable, schoolDay, sessions } from "#promises/deciding/guards/dates.ts";
import { type Fit, type Guard, notEnded, text, ticked } from "#promises/deciding/guards/guard.ts";
import { active } from "#promises/deciding/guards/life.ts";
import { here, notSuspended } from "#promises/deciding/guards/review.ts";
import { tooLateToTell } from "#promises/deciding/issuing-letters.ts";

const changeFromTomorrow: Guard<"sessions-changed"> = (f, s) => {
  if (text(s, "from") <= f.today) return refuse("The change must begin after today.", "from");
  return text(s, "end") < text(s, "from")
    ? refuse("The last day must not be before the change begins.", "end")
    : undefined;
};

/** Parents are told of a change in the same time as of a start, unless they agreed in writing to less (SI 2010/1156; 1N). */
const changeInTime: Guard<"sessions-changed"> = (f, s) => {
  const late = tooLateToTell(f, text(s, "from"));
  const agreed =
    ticked(s, "agreed").includes("in-writing") && f.rules.settings["notice.parentMayShorten"].value === "yes";
  return late && !agreed ? refuse(late, "from") : undefined;
};

export const sessionsChangedFits: readonly Fit[] = [active, here, notEnded, notSuspended];

export const sessionsChangedTakes: readonly Guard<"sessions-changed">[] = [
  changeFromTomorrow,
  schoolDay("from"),
  schoolDay("end"),
  sessions,
  reachable,
  changeInTime,
];
