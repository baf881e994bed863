import { refuse } from "#domain/decision.ts";
import { checksReply } from "#streams/placement/checking.ts";
import { type Guard, notAfterToday, text, ticked } from "./guarding.ts";

const good = (check: string) => (s: Parameters<Guard>[1]) => text(s, check) === "satisfactory";
const registered = good("registration");
const visited = good("site-visit");

/** What the school itself found of the registration must agree with what it was told (catalogue O36). */
const foundAsTold: Guard = (_f, s) =>
  registered(s) && text(s, "registration-urn") === "no"
    ? refuse(
        "What you found is not what the provider told us: it cannot be satisfactory. Ask the provider again.",
        "registration-urn",
      )
    : undefined;

const allOfSite = 6;

/** A call takes the place of a visit only where the provider teaches online (catalogue O47, O48; WBS 7.8). */
const seenItself: Guard = (f, s) => {
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

const policies = 8;

const everyPolicyRead: Guard = (_f, s) =>
  text(s, "policies") === "satisfactory" && ticked(s, "policies-read").length < policies
    ? refuse("Policies are satisfactory only when each of them was read.", "policies-read")
    : undefined;

/** A provider that cannot tell us in time has made no arrangement for attendance (catalogue O45). */
const toldInTime: Guard = (f, s) =>
  good("attendance-arrangement")(s) && checksReply(f.placement)?.answers["attendance-in-time"] === "no"
    ? refuse(
        "The provider cannot tell us by the times of the day yet. It cannot be satisfactory.",
        "attendance-arrangement",
      )
    : undefined;

/** What was seen of a provider must bear its judgement. */
export const seenGuards: readonly Guard[] = [
  notAfterToday("registration-on", "The date"),
  notAfterToday("policies-read-on", "The date"),
  notAfterToday("site-visit-on", "The date"),
  foundAsTold,
  seenItself,
  everyPolicyRead,
  toldInTime,
];
