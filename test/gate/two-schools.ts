import { execute } from "#casework/commit/execute.ts";
import { placements, pupils, read } from "#casework/commit/streams.ts";
import { openReferral } from "#casework/placement/open-referral.ts";
import { recordForm } from "#casework/record-form.ts";
import type { Answers } from "#contracts/form.ts";
import { decided } from "#domain/decision.ts";
import { allChecks } from "#domain/provider-checks.ts";
import { placementStream, pupilStream, type SchoolRef } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { secondSchool } from "#infra/local/seed/sample-second-school.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { Caller } from "./caller.ts";
import type { House } from "./house.ts";
import { lead, timetable } from "./referred.ts";

export const provider = sampleId("provider", "tideway-nurture");

export const theirLead = sampleId("staff", "skerry-r-locke");

export const theirHead = sampleId("staff", "skerry-g-ardley");

export const trustLead = sampleId("staff", "skerry-m-castell");

export const trustee = sampleId("staff", "skerry-e-thorley");

export const declared: Answers = {
  registered: "yes",
  urn: "123456",
  "full-time-pupils": 3,
  "full-time-vulnerable": 0,
  "staff-checks": "yes",
  "staff-checks-by": "Lena Okoro, manager",
  alone: "no",
  "our-policy": "yes",
  "your-policy": "https://tideway.example/cp",
  policies: ["safeguarding"],
  "policies-reviewed": "2026-01-05",
  "policies-where": "https://tideway.example/policies",
  "attendance-told": "yes",
  "attendance-in-time": "yes",
  "attendance-by": "Lena Okoro, 01632 960231",
  "changes-told": "yes",
  "insurance-until": "2027-08-31",
  certificates: "yes",
  "transport-checked": "no",
  curriculum: "Reading and the sea",
  "staff-qualified": "Two teachers",
  "works-with": ["camhs"],
  examinations: "none",
  tracking: "yes",
  "typed-name": "Lena Okoro, manager",
};

export const policies = [
  "safeguarding",
  "safer-recruitment",
  "health-and-safety",
  "behaviour",
  "anti-bullying",
  "attendance",
  "data-protection",
  "complaints",
];

export const judged: Answers = {
  ...Object.fromEntries(
    allChecks.flatMap((check) => [
      [check, "satisfactory"],
      [`${check}-seen`, `Seen at Harbour View: ${check}`],
    ]),
  ),
  "registration-on": "2026-09-01",
  "registration-urn": "yes",
  "policies-read": policies,
  ...Object.fromEntries(policies.map((policy) => [`policy-${policy}-version`, "January 2026"])),
  "policies-read-on": "2026-09-01",
  "site-visit-on": "2026-09-01",
  "site-visit-how": "visit",
  "site-visit-good": ["security", "fire", "toilets", "protective-equipment", "catering", "condition"],
  "own-checks": "own",
  outcome: "satisfactory",
};

/** A placement at the provider whose gate of checks is open; what came before is told in one commit. */
export const atChecks = async (
  house: House,
  at: SchoolRef,
  pupil: string,
  by: string,
  chosen = provider,
  registered = "yes",
) => {
  const opened = await openReferral(house.deps, at, {
    pupil,
    route: "agreement",
    command: `refer-${pupil}`,
    by,
  });
  if ("kind" in opened) throw new Error(opened.message);
  const { state } = await read(house.deps, pupils, pupilStream(at, pupil));
  const parents = state.contacts.filter((c) => c.mayConsent === "yes").map((c) => c.id);
  const events: readonly PlacementEvent[] = [
    { type: "form-submitted", form: "decision", answers: { decision: "place" }, words: {} },
    { type: "form-submitted", form: "provider", answers: { provider: chosen }, words: {} },
    {
      type: "provider-copied",
      provider: { id: chosen, registered: registered as "yes" | "no", isSchool: "no", online: "no" },
      from: "provider",
    },
    { type: "form-submitted", form: "timetable", answers: timetable as never, words: {} },
    ...parents.flatMap((id): readonly PlacementEvent[] => [
      {
        type: "asked",
        ask: `consent-${id}`,
        purpose: "consent",
        to: id,
        due: "2026-09-14T21:00:00Z",
        expires: "2026-10-14T21:00:00Z",
      },
      { type: "answered", ask: `consent-${id}`, answer: "agree", channel: "in-person" },
    ]),
    { type: "gate-closed", phase: "referral", cycle: 1, next: "consent" },
    { type: "gate-closed", phase: "consent", cycle: 1, next: "checks" },
  ];
  const stream = placementStream(at, opened.placement);
  await execute(house.deps, placements, { stream, id: "to-checks", by }, () => decided(events));
  await house.settle();
  return opened.placement;
};

/** Records a form of a placement of either school. */
export const records = (
  house: House,
  at: SchoolRef,
  placement: string,
  form: string,
  answers: Answers,
  by: string,
) => {
  const made = placementForms[form]?.(noChoices);
  if (!made) throw new Error(`There is no form ${form}`);
  const id = `${form}-${house.deps.ids.id()}`;
  return recordForm(house.deps, { stream: placementStream(at, placement), id, by, at, form: made, answers });
};

export const must = async (done: Promise<{ readonly kind: string }>) => {
  const result = await done;
  if (result.kind === "refused") throw new Error(JSON.stringify(result));
};

export const now = async (house: House, at: SchoolRef, placement: string) =>
  (await read(house.deps, placements, placementStream(at, placement))).state;

/** The first school has asked the provider and judged its checks. */
export const checkedAtHarbour = async (house: House) => {
  const placement = await atChecks(house, house.at, sampleId("pupil", "marlow"), lead);
  await must(records(house, house.at, placement, "provider-checks", declared, lead));
  await must(records(house, house.at, placement, "checks-judged", judged, lead));
  await house.settle();
  return placement;
};

/** Somebody of the second school, or of another, at the pages for staff. */
export const signedIn = (house: House, staff: string, at: SchoolRef = secondSchool) =>
  new Caller(house, handler).signIn(staff, at);
