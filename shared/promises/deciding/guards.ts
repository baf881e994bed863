import { shortDate } from "#domain/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { providerGivenUp } from "#streams/placement/checking.ts";
import { answerOf, asksMeeting, ended, startOf } from "#streams/placement/facts.ts";
import { offered } from "#streams/placement/pack.ts";
import { after, type Guard, inPhase, notAfterToday, text } from "./guarding.ts";
import { checkGuards } from "./guards-checks.ts";
import { commissioningGuards } from "./guards-commissioning.ts";
import { consentGuards } from "./guards-consent.ts";
import { schoolDay, sessions } from "./guards-dates.ts";
import { consulted, decidedTogether, heardBefore } from "./guards-decision.ts";
import { directionGuards } from "./guards-direction.ts";
import { lifeGuards } from "./guards-life.ts";
import {
  notByProposer,
  notForBehaviour,
  notOnFlexi,
  ownTimetableGuards,
  proposedFirst,
} from "./guards-own-timetable.ts";
import { notSuspended, reviewGuards } from "./guards-review.ts";
import { rightsGuards } from "./guards-rights.ts";
import { atProvider, placeKnown, schoolOnRoute, toPlace } from "./guards-route.ts";
import { sixthDayGuards } from "./guards-sixth-day.ts";
import { anotherThan } from "./second-eyes.ts";

const meeting = after("meeting", "record the initial meeting");
/** The meeting comes first where law or policy asks for one (TWE 8.2, ECC 7); elsewhere parents are consulted as they may be. */
const metBefore: Guard = (f, s) => (asksMeeting(f.rules) ? meeting(f, s) : undefined);

const dates: Guard = (f, s) => {
  if (text(s, "start") <= f.today) return refuse("The first day must be after today.", "start");
  return text(s, "end") < text(s, "start")
    ? refuse("The last day must not be before the first.", "end")
    : undefined;
};

/** The strictest of law, policy and override says whether a provider that is not registered may be used (WBS 7.1, TWE 5.3). */
const unregistered: Guard = (f, s) => {
  const rule = f.rules.settings["provider.unregistered"];
  if (s.provider?.registered !== "no" || rule.value === "lawful") return undefined;
  if (rule.value === "forbidden")
    return refuse(
      `This provider is not registered, and the policy takes only registered ones (${rule.won.clause}). Choose another.`,
      "provider",
    );
  return s.said.includes("unregistered-why")
    ? undefined
    : refuse(
        "This provider is not registered. Give the reason why it is right all the same.",
        "unregistered-why",
      );
};

const anotherThanGivenUp: Guard = (f, s) =>
  providerGivenUp(f.placement) && s.provider?.id === f.placement.provider?.id
    ? refuse("It was decided to choose another provider than this.", "provider")
    : undefined;

const started: Guard = (f, s) => {
  const start = startOf(f.placement);
  return text(s, "on") < start ? refuse(`The first day is ${shortDate(start)}.`, "on") : undefined;
};

const notArrived: Guard = (f) =>
  answerOf(f.placement, "arrival", "arrived") === "yes"
    ? refuse("The pupil has started: change the sessions or the last day instead.")
    : undefined;

const notEnded: Guard = (f) =>
  ended(f.placement) ? refuse("The end of this placement is already recorded.") : undefined;

const lastDay: Guard = (f, s) => {
  const start = startOf(f.placement);
  if (f.placement.phase !== "active" || answerOf(f.placement, "arrival", "arrived") !== "yes")
    return undefined;
  return text(s, "last-day") < start
    ? refuse(`The last day must not be before the first, ${shortDate(start)}.`, "last-day")
    : undefined;
};

const packOffered: Guard = (f) =>
  offered(f.placement)
    ? undefined
    : refuse("The pack goes to the provider once the emergency sheet is there.");

/** What must hold before each form is taken; the first refusal is shown. */
export const guards: Readonly<Record<string, readonly Guard[]>> = {
  referral: [
    inPhase("referral"),
    notForBehaviour("primary-reason", "improve-behaviour"),
    notAfterToday("first-intervention", "The date"),
    notAfterToday("needs-assessed-on", "The date"),
    notAfterToday("parents-engaged-on", "The date"),
  ],
  meeting: [
    inPhase("referral"),
    after("referral", "submit the referral"),
    notAfterToday("held-on", "The date of the meeting"),
  ],
  decision: [
    inPhase("referral"),
    notOnFlexi,
    after("referral", "submit the referral"),
    metBefore,
    proposedFirst,
    anotherThan("referral"),
    notByProposer,
    decidedTogether,
    consulted,
    heardBefore,
    notAfterToday("decided-on", "The date of the decision"),
  ],
  provider: [
    inPhase("referral", "checks"),
    notEnded,
    atProvider,
    toPlace,
    schoolOnRoute,
    unregistered,
    anotherThanGivenUp,
  ],
  timetable: [
    inPhase("referral", "consent", "checks", "commissioning", "active"),
    placeKnown,
    notEnded,
    notArrived,
    dates,
    schoolDay("start"),
    schoolDay("end"),
    sessions,
  ],
  ...consentGuards,
  ...checkGuards,
  ...commissioningGuards,
  ...reviewGuards,
  ...lifeGuards,
  ...rightsGuards,
  ...directionGuards,
  ...ownTimetableGuards,
  ...sixthDayGuards,
  letter: [inPhase("checks", "commissioning", "active"), notEnded],
  "emergency-sheet": [inPhase("checks", "commissioning", "active"), notEnded, atProvider],
  "pack-again": [inPhase("commissioning", "active"), packOffered],
  arrival: [inPhase("active"), notAfterToday("on", "The day"), started],
  end: [inPhase("referral", "consent", "checks", "commissioning", "active"), notEnded, lastDay],
  destination: [inPhase("reintegration"), notSuspended],
};
