import { refuse } from "#domain/decision.ts";
import {
  allegation,
  allegationToTell,
  unacknowledged,
  unshared,
  unsorted,
} from "#streams/placement/concerns.ts";
import { ended } from "#streams/placement/facts.ts";
import { type Guard, inPhase, notAfterToday, text, ticked } from "./guarding.ts";
import { schoolDay, sessions } from "./guards-dates.ts";
import { fromStart, here, notSuspended } from "./guards-review.ts";
import { atProvider } from "./guards-route.ts";
import { visitGuards } from "./guards-visit.ts";
import { tooLateToTell } from "./lettering.ts";

const on = [notAfterToday("on", "The day"), fromStart("on")] as const;
const active = inPhase("active");
const open = inPhase("referral", "consent", "checks", "commissioning", "active", "reintegration");

const notEnded: Guard = (f) =>
  ended(f.placement) ? refuse("The end of this placement is already recorded.") : undefined;

/** AP lead and headteacher decide together what follows from a serious incident (TWE 14.5). */
const decidedTogether: Guard = (_f, s) =>
  ["not-yet", "not-serious"].includes(text(s, "decision")) ||
  ["ap-lead", "headteacher"].every((who) => ticked(s, "decided-by").includes(who))
    ? undefined
    : refuse("AP lead and headteacher decide together.", "decided-by");

const raised: Guard = (f) =>
  unsorted(f.placement).length > 0 ? undefined : refuse("There is no concern that waits to be sorted.");

const notShared: Guard = (f) =>
  unshared(f.placement) ? undefined : refuse("There is no concern that was not shared already.");

const waiting: Guard = (f) =>
  unacknowledged(f.placement).length > 0 ? undefined : refuse("Every concern has been acknowledged already.");

const suspended: Guard = (f) => (f.placement.frozen ? undefined : refuse("The placement is not suspended."));

const dslDecides: Guard = (_f, s) =>
  ticked(s, "present").includes("dsl")
    ? undefined
    : refuse("The safeguarding lead or the deputy takes part.", "present");

const allAddressed: Guard = (_f, s) =>
  text(s, "decision") === "continue" && text(s, "addressed") !== "yes"
    ? refuse("The placement continues only if every concern is fully dealt with.", "addressed")
    : undefined;

const ladoTold: Guard = (f, s) =>
  allegation(f.placement) !== "no" && (text(s, "lado") !== "yes" || allegationToTell(f.placement))
    ? refuse(
        "It was sorted as an allegation against an adult: the LADO must be told first, which has a page of its own.",
        "lado",
      )
    : undefined;

/** "At the provider" fits only a placement that goes on, and the other way round. */
const nextDay: Guard = (_f, s) =>
  (text(s, "decision") === "continue") === (text(s, "next-day") === "provider")
    ? undefined
    : refuse("Where the child is on the next school day must fit the decision.", "next-day");

const sameDayEnd: Guard = (f, s) =>
  text(s, "decision") === "end" && text(s, "last-day") > f.today
    ? refuse("It ends at once: the last day is today or before.", "last-day")
    : undefined;

const changeFromTomorrow: Guard = (f, s) => {
  if (text(s, "from") <= f.today) return refuse("The change must begin after today.", "from");
  return text(s, "end") < text(s, "from")
    ? refuse("The last day must not be before the change begins.", "end")
    : undefined;
};

/** Parents are told of a change in the same time as of a start, unless they agreed in writing to less (SI 2010/1156; 1N). */
const changeInTime: Guard = (f, s) => {
  const late = tooLateToTell(f, text(s, "from"));
  const agreed =
    ticked(s, "agreed").includes("in-writing") && f.rules.settings["notice.parentMayShorten"].value === "yes";
  return late && !agreed ? refuse(late, "from") : undefined;
};

const inOrder: Guard = (_f, s) => {
  const dates = ["1", "2", "3", "4"].map((n) => text(s, `step-${n}-from`));
  const wrong = dates.findIndex(
    (date, i) => i > 0 && date !== "" && date <= (dates.slice(0, i).findLast(Boolean) ?? ""),
  );
  return wrong > 0 ? refuse("The steps must follow one another.", `step-${wrong + 1}-from`) : undefined;
};

const wholeSteps: Guard = (_f, s) => {
  const half = ["2", "3", "4"].find(
    (n) => (text(s, `step-${n}-from`) !== "") !== s.said.includes(`step-${n}`),
  );
  return half ? refuse(`Step ${half} needs both its day and what it is.`, `step-${half}`) : undefined;
};

const lookedAtLater: Guard = (f, s) =>
  text(s, "again-on") !== "" && text(s, "again-on") <= f.today
    ? refuse("It is looked at again on a later day.", "again-on")
    : undefined;

/** What must hold before the forms of daily life, safety and the way back are taken. */
export const lifeGuards: Readonly<Record<string, readonly Guard[]>> = {
  ...visitGuards,
  "parent-contact": [inPhase("active", "reintegration"), notAfterToday("on", "The day")],
  "pastoral-contact": [active, here, ...on],
  belonging: [active, here, ...on],
  incident: [active, here, ...on, decidedTogether],
  "staff-change": [
    atProvider,
    inPhase("commissioning", "active"),
    notAfterToday("told-on", "The day"),
    notAfterToday("confirmed-on", "The date"),
  ],
  concern: [open, notAfterToday("on", "The day")],
  confidentiality: [open, notAfterToday("on", "The day"), lookedAtLater],
  "concern-acknowledged": [open, waiting],
  "concern-sorted": [open, raised],
  "concern-shared": [
    open,
    atProvider,
    notShared,
    notAfterToday("word-on", "The day"),
    notAfterToday("written-on", "The day"),
  ],
  "emergency-review": [
    open,
    suspended,
    notAfterToday("held-on", "The day"),
    dslDecides,
    ladoTold,
    allAddressed,
    nextDay,
    sameDayEnd,
  ],
  "sessions-changed": [
    active,
    here,
    notEnded,
    notSuspended,
    changeFromTomorrow,
    schoolDay("from"),
    schoolDay("end"),
    sessions,
    changeInTime,
  ],
  "return-plan": [inPhase("active", "reintegration"), here, inOrder, wholeSteps],
  "pupil-views": [inPhase("active", "reintegration"), here, notAfterToday("asked-on", "The day")],
  "return-meeting": [inPhase("active", "reintegration"), here, notAfterToday("held-on", "The day")],
  onward: [inPhase("active", "reintegration"), here],
  evaluation: [inPhase("reintegration"), here],
};
