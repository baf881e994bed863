import { referralReasons } from "#contracts/forms/options.ts";
import { fullName } from "#contracts/people.ts";
import { reviewDue, reviewTerms } from "#domain/deadline-review.ts";
import { checksReply } from "#domain/placement/checking.ts";
import { answerOf, endOf, startOf } from "#domain/placement/facts.ts";
import { patternsOf } from "#domain/placement/timetable.ts";
import { routeNames } from "#domain/routes.ts";
import type { Deps } from "#ports/host.ts";
import { providerOf } from "../people/people.ts";
import { rulesOf } from "../rules/rules-in-force.ts";
import { type Context, schoolFactsOf, signatoryOf } from "./context.ts";

const rights: Readonly<Record<string, string>> = {
  ehcp: "Education, health and care plan",
  "looked-after": "Looked after by a local authority",
  "social-worker": "Has a social worker",
};

const registrationOf = (c: Context): string => {
  const declared = checksReply(c.placement)?.answers;
  if (c.placement.provider?.registered === "no") return "Not registered";
  return declared?.urn ? `Registered, URN ${String(declared.urn)}` : "Registered";
};

const reviewBy = (c: Context): string | undefined => {
  const { calendar } = c.placement;
  const start = startOf(c.placement);
  const terms = reviewTerms(rulesOf(c.placement, c.today));
  const due = calendar && start ? reviewDue({ calendar, start, terms }) : undefined;
  return due?.kind === "date" ? due.date : undefined;
};

/** Facts of the notice to the local authority (catalogue O59, O60). What is not recorded stays undefined. */
export const laNoticeFacts = async (deps: Deps, c: Context): Promise<object> => {
  const provider = await providerOf(deps, c.at.tenant, c.placement.provider?.id ?? "");
  const reason = answerOf(c.placement, "referral", "primary-reason");
  const known = c.placement.statuses.flatMap((s) => rights[s] ?? []);
  return {
    school: await schoolFactsOf(deps, c),
    written: c.today,
    pupil: {
      name: fullName(c.pupil),
      dateOfBirth: c.pupil.dateOfBirth,
      ...(c.pupil.upn ? { upn: c.pupil.upn } : {}),
      ...(known.length > 0 ? { rights: known } : {}),
    },
    provision: { name: provider?.name, address: provider?.address, registered: registrationOf(c) },
    arrangement: routeNames[c.placement.route],
    reason: referralReasons.find((r) => r.value === reason)?.label,
    firstDay: startOf(c.placement),
    lastDay: endOf(c.placement),
    sessions: patternsOf(c.placement.forms.timetable?.answers ?? {}),
    reviewBy: reviewBy(c),
    signedBy: await signatoryOf(deps, c),
  };
};
