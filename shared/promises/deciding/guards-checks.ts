import { longDate } from "#domain/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { allChecks } from "#domain/provider-checks.ts";
import { hasProvider } from "#domain/routes.ts";
import { checksReply } from "#streams/placement/checking.ts";
import { ended, startOf } from "#streams/placement/facts.ts";
import { registrationFault } from "#streams/provider/registration.ts";
import { after, type Guard, inPhase, notAfterToday, text, ticked } from "./guarding.ts";
import { atProvider, placeKnown } from "./guards-route.ts";
import { seenGuards } from "./guards-seen.ts";

const notEnded: Guard = (f) =>
  ended(f.placement) ? refuse("The end of this placement is already recorded.") : undefined;

const agreedWithBoth: Guard = (f, s) => {
  const both = hasProvider(f.placement.route) ? ["pupil", "provider"] : ["pupil"];
  const missing = both.filter((who) => !ticked(s, "agreed-with").includes(who));
  return missing.length > 0
    ? refuse(`First agree the objectives with the ${missing.join(" and the ")}.`, "agreed-with")
    : undefined;
};

const lookedAtAgain: Guard = (f, s) =>
  text(s, "next-on") <= f.today
    ? refuse("The day on which it is looked at again must be after today.", "next-on")
    : undefined;

const answered: Guard = (f) =>
  checksReply(f.placement)
    ? undefined
    : refuse(
        "The provider has not answered yet. Record its answers first, if it gave them by phone or on paper.",
      );

/** Why an answer of the provider can not be called satisfactory; by the check that it speaks against. */
const against: Readonly<Record<string, (declared: Readonly<Record<string, unknown>>) => string | undefined>> =
  {
    "staff-checks-confirmed": (d) =>
      d["staff-checks"] === "yes" ? undefined : "The provider has not confirmed its staff checks in writing.",
    "child-protection-policy-exchange": (d) =>
      d["our-policy"] === "yes"
        ? undefined
        : "The provider has not received our child protection policy, or its staff do not follow it yet.",
    "attendance-arrangement": (d) =>
      d["attendance-told"] === "yes"
        ? undefined
        : "The provider does not tell us of each morning and afternoon yet.",
    communication: (d) =>
      d["changes-told"] === "yes"
        ? undefined
        : "The provider has not said that it tells us of changes of staff.",
    "health-and-safety": (d) =>
      d.certificates === "yes" ? undefined : "The provider says that not all certificates are valid.",
    transport: (d) =>
      d["transport-checked"] === "not-checked" ? "The provider’s transport is not checked." : undefined,
    tracking: (d) =>
      d.tracking === "yes" ? undefined : "The provider has not agreed to referral and tracking yet.",
  };

const notAgainstAnswers: Guard = (f, s) => {
  const declared = checksReply(f.placement)?.answers ?? {};
  for (const check of allChecks) {
    if (text(s, check) !== "satisfactory") continue;
    const why =
      check === "registration" ? registrationFault(f.rules, declared, s.counted) : against[check]?.(declared);
    if (why) return refuse(`${why} It cannot be satisfactory.`, check);
  }
  return undefined;
};

const insured: Guard = (f, s) => {
  const until = checksReply(f.placement)?.answers["insurance-until"];
  const needed = startOf(f.placement) || f.today;
  return text(s, "insurance") === "satisfactory" && typeof until === "string" && until < needed
    ? refuse(`Its insurance ends on ${longDate(until)}, before the pupil starts.`, "insurance")
    : undefined;
};

const outcomeFits: Guard = (_f, s) => {
  const failed = allChecks.some((check) => text(s, check) === "not-satisfactory");
  if (text(s, "outcome") !== "satisfactory") return undefined;
  if (failed)
    return refuse("Something is not satisfactory: ask the provider again, or choose another.", "outcome");
  return text(s, "own-checks") === "own"
    ? undefined
    : refuse(
        "A list of the local authority does not take the place of the school’s own checks.",
        "own-checks",
      );
};

const beforeStart = inPhase("referral", "consent", "checks", "commissioning");
const involved: readonly Guard[] = [
  inPhase("referral", "consent", "checks", "commissioning", "active"),
  notEnded,
  notAfterToday("on", "The date"),
];

/** What must hold before the forms of checks are taken. */
export const checkGuards: Readonly<Record<string, readonly Guard[]>> = {
  plan: [beforeStart, notEnded, after("decision", "record the decision"), agreedWithBoth],
  "risk-assessment": [
    inPhase("referral", "consent", "checks", "commissioning", "active"),
    notEnded,
    placeKnown,
    notAfterToday("assessed-on", "The date"),
    lookedAtAgain,
  ],
  "authority-involved": involved,
  "virtual-school-involved": involved,
  "social-worker-involved": involved,
  "school-link": [inPhase("referral", "consent", "checks", "commissioning", "active"), notEnded],
  "provider-checks": [inPhase("checks"), notEnded, atProvider],
  "checks-judged": [
    inPhase("checks"),
    notEnded,
    atProvider,
    answered,
    notAgainstAnswers,
    insured,
    ...seenGuards,
    outcomeFits,
  ],
};
