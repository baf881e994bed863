import { counted, longDate } from "#domain/calendar/date-words.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, inPhase, text, ticked } from "#promises/deciding/guards/guard.ts";
import { here, labels, notSuspended } from "#promises/deciding/guards/review.ts";
import { mustInvite } from "#streams/placement/reviews/review.ts";

const everybody: Guard<"review-planned"> = (f, s) => {
  const missing = mustInvite(f).filter((who) => !ticked(s, "invited").includes(who));
  return missing.length > 0 && !s.said.includes("left-out")
    ? refuse(
        `The rules name ${missing.map((who) => labels[who]).join(", ")} as well. Invite them, or say why not.`,
        "invited",
      )
    : undefined;
};

const inGoodTime: Guard<"review-planned"> = (f, s) => {
  const on = text(s, "held-on");
  if (on <= f.today) return refuse("The day must be after today.", "held-on");
  const days = f.rules.settings["review.invitationDays"].value;
  const earliest = plusDays(f.today, days);
  return on < earliest && !ticked(s, "told").includes("soon")
    ? refuse(
        `Invitations go out ${counted(days, "day")} before: the earliest day is ${longDate(earliest)}. If everybody has agreed to a sooner one, tick that.`,
        "held-on",
      )
    : undefined;
};

const endsLater: Guard<"review-planned"> = (_f, s) =>
  text(s, "until") !== "" && text(s, "until") <= text(s, "time")
    ? refuse("It goes on until later than it begins.", "until")
    : undefined;

export const reviewPlannedFits: readonly Fit[] = [inPhase("active"), here, notSuspended];

export const reviewPlannedTakes: readonly Guard<"review-planned">[] = [everybody, inGoodTime, endsLater];
