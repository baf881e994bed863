import { shortDate } from "../../date-words.ts";
import { refuse } from "../../decision.ts";
import { dayOf } from "../../school-days.ts";
import { answerOf, decidedToPlace, ended, startOf } from "../facts.ts";
import { after, type Guard, inPhase, notAfterToday, text } from "./guarding.ts";

const notBy =
  (form: string): Guard =>
  (f, s) =>
    f.placement.forms[form]?.by === s.by
      ? refuse(
          "Whoever submitted the referral cannot also decide it. Ask the headteacher or the AP lead to record the decision.",
        )
      : undefined;

const schoolDay =
  (field: string): Guard =>
  (f, s) => {
    const date = text(s, field);
    const day = f.placement.calendar && dayOf(f.placement.calendar, date);
    if (!day) return refuse("The school has no calendar yet. Enter the term dates first.", field);
    if (day.kind === "unknown-date") return refuse(day.ask, field);
    return day.kind === "school-day"
      ? undefined
      : refuse(`${shortDate(date)} is not a school day: ${day.because}.`, field);
  };

const sessions: Guard = (_f, s) => {
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday"];
  if (days.every((d) => text(s, d) === "none"))
    return refuse("Select at least one session a week.", "monday");
  const times = ["starts-at", "break-from", "break-to", "ends-at"];
  const wrong = times.find((t, i) => i > 0 && text(s, t) <= text(s, times[i - 1] ?? ""));
  return wrong ? refuse("Times must follow one another: begin, break, end.", wrong) : undefined;
};

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

const toPlace: Guard = (f) =>
  decidedToPlace(f.placement)
    ? undefined
    : refuse("First record the decision to arrange alternative provision.");

const started: Guard = (f, s) => {
  const start = startOf(f.placement);
  return text(s, "on") < start
    ? refuse(`The first day at the provider is ${shortDate(start)}.`, "on")
    : undefined;
};

const notArrived: Guard = (f) =>
  answerOf(f.placement, "arrival", "arrived") === "yes"
    ? refuse("The pupil has started: the dates of a running placement change with its review.")
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

/** What must hold before each form is taken; the first refusal is shown. */
export const guards: Readonly<Record<string, readonly Guard[]>> = {
  referral: [
    inPhase("referral"),
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
    after("meeting", "record the initial meeting"),
    notBy("referral"),
    notAfterToday("decided-on", "The date of the decision"),
  ],
  provider: [inPhase("referral"), toPlace, unregistered],
  timetable: [
    inPhase("referral", "consent", "checks", "commissioning", "active"),
    after("provider", "choose the provider"),
    notEnded,
    notArrived,
    dates,
    schoolDay("start"),
    schoolDay("end"),
    sessions,
  ],
  letter: [inPhase("checks", "commissioning"), notEnded],
  arrival: [inPhase("active"), notAfterToday("on", "The day"), started],
  end: [inPhase("referral", "consent", "checks", "commissioning", "active"), notEnded, lastDay],
  destination: [inPhase("reintegration")],
};
