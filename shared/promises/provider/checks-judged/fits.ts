import { longDate } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import type { CheckName } from "#domain/provider-checks.ts";
import { allChecks } from "#domain/provider-checks.ts";
import {
  type Fit,
  type Guard,
  inPhase,
  notAfterToday,
  notEnded,
  text,
  ticked,
} from "#promises/deciding/guards/guard.ts";
import { atProvider } from "#promises/deciding/guards/route.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import { startOf } from "#streams/placement/facts.ts";
import { checksReply } from "#streams/placement/provider/checks.ts";
import type { AnswersTo, FieldOf } from "#streams/placement/recorded.ts";
import { registrationFault } from "#streams/provider/roll/registration.ts";

const answered: Fit = (f) =>
  checksReply(f.placement)
    ? undefined
    : refuse(
        "The provider has not answered yet. Record its answers first, if it gave them by phone or on paper.",
      );

/** Nobody works alone unnoticed, nor in a child's home without a grown-up of the family (obligations.md 6). */
const aloneUnsafely = (d: AnswersTo<"provider-checks">): string | undefined => {
  const isAlone = d.alone === "setting" || d.alone === "home";
  if (isAlone && !(d["alone-rules"] ?? []).includes("known"))
    return "An adult works alone, and nobody else knows when a session begins and ends.";
  return d.alone === "home" && !(d["home-rules"] ?? []).includes("adult")
    ? "A tutor works at the pupil’s home, and no parent or carer has to be there."
    : undefined;
};

/** Why an answer of the provider can not be called satisfactory; by the check that it speaks against. */
const against: Readonly<
  Partial<Record<CheckName, (declared: AnswersTo<"provider-checks">) => string | undefined>>
> = {
  "staff-checks-confirmed": (d) =>
    d["staff-checks"] === "yes"
      ? aloneUnsafely(d)
      : "The provider has not confirmed its staff checks in writing.",
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

const notAgainstAnswers: Guard<"checks-judged"> = (f, s) => {
  const declared = checksReply(f.placement)?.answers ?? {};
  for (const check of allChecks) {
    if (text(s, check) !== "satisfactory") continue;
    const why =
      check === "registration" ? registrationFault(f.rules, declared, s.counted) : against[check]?.(declared);
    if (why) return refuse(`${why} It cannot be satisfactory.`, check);
  }
  return undefined;
};

const insured: Guard<"checks-judged"> = (f, s) => {
  const until = checksReply(f.placement)?.answers["insurance-until"];
  const needed = [startOf(f.placement), f.today].toSorted().at(-1) ?? f.today;
  return text(s, "insurance") === "satisfactory" && typeof until === "string" && until < needed
    ? refuse(
        `Its insurance ends on ${longDate(until)}, before the pupil ${hasBegun(f.placement, f.today) ? "can go on there" : "starts"}.`,
        "insurance",
      )
    : undefined;
};

const outcomeFits: Guard<"checks-judged"> = (_f, s) => {
  const failed = [...allChecks, "for-this-pupil" as const].some(
    (check) => text(s, check) === "not-satisfactory",
  );
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

/** Where the pupil learns is not changed by a judgement of papers: that is decided by those who lead, or the placement ends. */
const staysThere: Guard<"checks-judged"> = (f, s) =>
  f.placement.phase === "active" && text(s, "outcome") === "another-provider"
    ? refuse(
        "The pupil is there already. Ask the provider again, or decide where the pupil learns: end the placement, or have the safeguarding lead suspend it.",
        "outcome",
      )
    : undefined;

export const checksJudgedFits: readonly Fit[] = [inPhase("checks", "active"), notEnded, atProvider, answered];

const good = (check: FieldOf<"checks-judged">) => (s: Parameters<Guard<"checks-judged">>[1]) =>
  text(s, check) === "satisfactory";

const registered = good("registration");

/** What the school itself found of the registration must agree with what it was told (catalogue O36). */
const foundAsTold: Guard<"checks-judged"> = (_f, s) =>
  registered(s) && text(s, "registration-urn") === "no"
    ? refuse(
        "What you found is not what the provider told us: it cannot be satisfactory. Ask the provider again.",
        "registration-urn",
      )
    : undefined;

const visited = good("site-visit");

const allOfSite = 6;

/** A call takes the place of a visit only where the provider teaches online (catalogue O47, O48; WBS 7.8). */
const seenItself: Guard<"checks-judged"> = (f, s) => {
  if (!visited(s)) return undefined;
  const how = text(s, "site-visit-how");
  if (how === "visit")
    return ticked(s, "site-visit-good").length < allOfSite
      ? refuse(
          "The premises are satisfactory only when all of this was seen and found good.",
          "site-visit-good",
        )
      : undefined;
  return f.placement.provider?.online === "yes"
    ? undefined
    : refuse("This provider does not teach online: it is visited.", "site-visit-how");
};

/** What the record holds is not written down again; why a provider is not taken is. Whoever asks again says it to the provider. */
const saysWhatIsWrong: Guard<"checks-judged"> = (_f, s) => {
  if (text(s, "outcome") === "ask-again") return undefined;
  const unsaid = [...allChecks, "for-this-pupil" as const].find(
    (check) => text(s, check) === "not-satisfactory" && !s.said.includes(`${check}-seen`),
  );
  return unsaid && refuse("Enter what you saw that is not satisfactory.", `${unsaid}-seen`);
};

const policies = 8;

const everyPolicyRead: Guard<"checks-judged"> = (_f, s) =>
  text(s, "policies") === "satisfactory" && ticked(s, "policies-read").length < policies
    ? refuse("Policies are satisfactory only when each of them was read.", "policies-read")
    : undefined;

/** A provider that cannot tell us in time has made no arrangement for attendance (catalogue O45). */
const toldInTime: Guard<"checks-judged"> = (f, s) =>
  good("attendance-arrangement")(s) && checksReply(f.placement)?.answers["attendance-in-time"] === "no"
    ? refuse(
        "The provider cannot tell us by the times of the day yet. It cannot be satisfactory.",
        "attendance-arrangement",
      )
    : undefined;

/** What was seen of a provider must bear its judgement. */
export const seenGuards: readonly Guard<"checks-judged">[] = [
  notAfterToday("registration-on", "The date"),
  notAfterToday("policies-read-on", "The date"),
  notAfterToday("site-visit-on", "The date"),
  foundAsTold,
  seenItself,
  everyPolicyRead,
  toldInTime,
];

export const checksJudgedTakes: readonly Guard<"checks-judged">[] = [
  staysThere,
  notAgainstAnswers,
  insured,
  ...seenGuards,
  outcomeFits,
  saysWhatIsWrong,
];
