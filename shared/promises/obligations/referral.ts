import { consenting } from "#domain/contact.ts";
import { hasProvider, isOwnTimetable, waitsForContract } from "#domain/routes.ts";
import type { Route } from "#domain/rules.ts";
import { providerGivenUp } from "#streams/placement/checking.ts";
import { asksMeeting, decidedToPlace, type Facts, formOf } from "#streams/placement/facts.ts";
import type { Met, Row } from "./obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

const submitted =
  (form: string) =>
  (f: Facts): Met | undefined =>
    formOf(f.placement, form);

const after = (form: string, count: number, since: string) => (f: Facts) => {
  const earlier = formOf(f.placement, form);
  return earlier && schoolDaysAfter(f.placement.calendar, dateOf(earlier.at), count, since);
};

const afterOpening = (count: number) => (f: Facts) =>
  schoolDaysAfter(f.placement.calendar, dateOf(f.placement.openedAt), count, "the referral was opened");

/** Flexi-schooling begins with the parents’ own request, and is decided by a form of its own (catalogue O117). */
const notFlexi = (route: Route): boolean => route !== "flexi";

/** Rows that the referral form itself answers: O1 to O4 and O7. */
const byReferral = (id: Row["id"], title: string): Row => ({
  id,
  title,
  on: notFlexi,
  owner: "referrer",
  phase: "referral",
  blocks: "process",
  form: "referral",
  due: afterOpening(targets.referralAfterOpening),
  met: submitted("referral"),
});

export const referralRows: readonly Row[] = [
  {
    id: "O125",
    title: "Record who is a parent, who may consent and who must not be told",
    owner: "ap-lead",
    phase: "referral",
    blocks: "law-or-safety",
    always: true,
    form: "contacts",
    due: afterOpening(targets.contactsAfterOpening),
    met: (f) =>
      consenting(f.placement.contacts).length > 0 ? { at: f.placement.openedAt, version: 1 } : undefined,
  },
  {
    id: "O127",
    title: "Choose the route into the placement",
    owner: "ap-lead",
    phase: "referral",
    form: "referral",
    met: (f) => ({ at: f.placement.openedAt, version: 1 }),
  },
  byReferral("O1", "Record the reasons for alternative provision"),
  byReferral("O2", "Show the support and interventions tried before"),
  byReferral("O3", "Assess the pupil's needs"),
  byReferral("O4", "Engage parents and agencies before alternative provision"),
  byReferral("O7", "State intended outcomes and duration; the reasons follow with the decision"),
  {
    id: "O10",
    title: "Hold the initial meeting with parents",
    blocksOn: waitsForContract,
    owner: "ap-lead",
    phase: "referral",
    blocks: "process",
    form: "meeting",
    settings: ["initialMeeting"],
    due: after("referral", targets.meetingAfterReferral, "the referral was submitted"),
    met: submitted("meeting"),
  },
  {
    id: "O5",
    on: notFlexi,
    title: "Decide, after consulting those who must be heard",
    owner: "headteacher",
    phase: "referral",
    blocks: "process",
    always: true,
    form: "decision",
    settings: ["decision.maker"],
    after: (f) =>
      (!asksMeeting(f.rules) || formOf(f.placement, "meeting") !== undefined) &&
      (f.placement.route !== "part-time" || formOf(f.placement, "part-time-plan") !== undefined),
    due: (f) =>
      asksMeeting(f.rules)
        ? after("meeting", targets.decisionAfterMeeting, "the meeting was recorded")(f)
        : after("referral", targets.meetingAfterReferral, "the referral was submitted")(f),
    met: submitted("decision"),
  },
  {
    id: "O24",
    on: hasProvider,
    title: "Choose the provider, with the parents' views",
    owner: "ap-lead",
    phase: "referral",
    blocks: "process",
    always: true,
    form: "provider",
    notApplicable: (f) =>
      formOf(f.placement, "decision") && !decidedToPlace(f.placement)
        ? "It was decided not to place."
        : undefined,
    due: after("decision", targets.providerAfterDecision, "the decision"),
    met: (f) => (providerGivenUp(f.placement) ? undefined : formOf(f.placement, "provider")),
  },
  {
    id: "O16",
    on: hasProvider,
    title: "Give a reason for a provider that is not registered",
    owner: "ap-lead",
    phase: "referral",
    blocks: "process",
    always: true,
    form: "provider",
    settings: ["provider.unregistered"],
    notApplicable: (f) =>
      f.placement.provider?.registered === "no" &&
      f.rules.settings["provider.unregistered"].value === "justify"
        ? undefined
        : "The provider is registered, or not chosen yet.",
    met: (f) =>
      formOf(f.placement, "provider")?.words.provider?.fields.includes("unregistered-why")
        ? formOf(f.placement, "provider")
        : undefined,
  },
  {
    id: "O126",
    title: "Agree dates and sessions on the school's calendar",
    owner: "ap-lead",
    phase: "referral",
    blocks: "process",
    always: true,
    form: "timetable",
    settings: ["placement.maximumPeriod"],
    notApplicable: (f) =>
      formOf(f.placement, "decision") && !decidedToPlace(f.placement)
        ? "It was decided not to place."
        : undefined,
    due: (f) => {
      const { route } = f.placement;
      if (hasProvider(route))
        return after("provider", targets.timetableAfterProvider, "the provider was chosen")(f);
      return isOwnTimetable(route)
        ? afterOpening(targets.referralAfterOpening)(f)
        : after("decision", targets.timetableAfterProvider, "the decision")(f);
    },
    met: submitted("timetable"),
  },
];
