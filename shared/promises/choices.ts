import type { Option } from "#contracts/form.ts";
import type { DecisionAsks } from "#contracts/forms/decision.ts";
import { onwardRoutes } from "#contracts/forms/reintegration.ts";
import { reviewParties } from "#contracts/forms/review.ts";
import { allChecks, type CheckName } from "#domain/provider-checks.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { SettingValues } from "#domain/rules/settings.ts";
import type { PlanAsks } from "#streams/placement/consent/agreed-terms.ts";

export type Judging = {
  /** ISO dates on which each was judged, and until which it stands. */
  readonly held: readonly { readonly check: CheckName; readonly on: string; readonly until: string }[];
  readonly thisPupil: boolean;
};

/** Choices that depend on the placement: filled in when a form is shown or checked. */
export type FormChoices = DecisionAsks & {
  readonly providers: readonly Option[];
  /** The provider’s sites besides its main address, by id. */
  readonly sites: readonly Option[];
  /** Earlier providers of which nobody has recorded what became of what they had, by id. */
  readonly earlier: readonly Option[];
  /** What lies before a placement that was taken over, and nobody has shown, by key. */
  readonly gaps: readonly Option[];
  /** Questions to parents, by the id of the ask. */
  readonly asked: readonly Option[];
  /** Questions of ours that were answered with a question or a wish to be called, by the id of the ask. */
  readonly toReply: readonly Option[];
  /** Those outside the school who are asked to a meeting that is planned: contacts by id, and the provider. */
  readonly repliers: readonly Option[];
  /** Replies to invitations that somebody has to deal with, by the version of their record. */
  readonly repliesToSettle: readonly Option[];
  /** Who can have been at a review, by name: contacts by id, staff by role. */
  readonly attendees: readonly Option[];
  /** The objectives of the plan, in its words, in their order. */
  readonly objectives: readonly Option[];
  /** Parents who are asked for consent. */
  readonly parents: readonly Option[];
  /** Contacts whose printed letter is not given yet. */
  readonly waiting: readonly Option[];
  /** Who gets a notice that has to name the place, and is not to learn it. */
  readonly atOdds: readonly Option[];
  /** Who can have a page of their own: the pupil, and contacts by id. */
  readonly pageReaders: readonly Option[];
  /** For whom a sheet of codes was made and is not handed over. */
  readonly sheetsToGive: readonly Option[];
  /** To whom letters have yet to be read. */
  readonly readAloudTo: readonly Option[];
  /** What was asked or complained of and waits for an answer, by the version of its record. */
  readonly familyRequests: readonly Option[];
  /** Who is written to and needs a translation or another format. */
  readonly readersInNeed: readonly Option[];
  /** What is checked of a provider here. */
  readonly checks: readonly CheckName[];
  /** The checks about which the provider is not asked again, as the school holds them. */
  readonly spared: readonly CheckName[];
  /** What the school holds, to be confirmed or changed; and whether the provider was asked about this pupil alone. */
  readonly judging: Judging;
  /** Whether the notice to the authority can go by e-mail. */
  readonly mailsAuthority: boolean;
  /** Process obligations that the headteacher may let wait, by key. */
  readonly waivable: readonly Option[];
  /** What visits asked for and nobody has done yet, by key. */
  readonly visitActions: readonly Option[];
  /** Steps of the planned return of which nobody has said what came, by number. */
  readonly returnSteps: readonly Option[];
  /** Printed letters that wait to be given, by key. */
  readonly papers: readonly Option[];
  /** Routes to which it can be changed. */
  readonly routes: readonly Option[];
  /** The way into the placement: some forms ask otherwise where there is no provider. */
  readonly route: Route;
  /** What the policy leaves open when parents refuse. */
  readonly onRefusal: SettingValues["consent.onRefusal"];
  /** What the personal plan is asked besides what every plan says. */
  readonly plan: PlanAsks;
  /** Whether parents are consulted and the school decides. */
  readonly consulted: boolean;
  /** Governors who have an account here, by staff id. */
  readonly governors: readonly Option[];
  /** Which legal power a direction of this school rests on. */
  readonly schoolType: "maintained" | "academy";
  /** Ways onward that fit the ages of the school. */
  readonly onward: readonly Option[];
};

export const noChoices: FormChoices = {
  providers: [],
  sites: [],
  earlier: [],
  gaps: [],
  asked: [],
  toReply: [],
  objectives: [],
  repliers: [],
  repliesToSettle: [],
  attendees: reviewParties,
  parents: [],
  waiting: [],
  atOdds: [],
  readersInNeed: [],
  pageReaders: [],
  sheetsToGive: [],
  readAloudTo: [],
  familyRequests: [],
  waivable: [],
  visitActions: [],
  returnSteps: [],
  papers: [],
  routes: [],
  route: "agreement",
  onRefusal: "stop-direction-open",
  consulted: false,
  plan: { reviews: false, ehcp: false, terms: [] },
  deciders: [],
  consultees: [{ value: "parents", label: "Parents or carers" }],
  governors: [],
  schoolType: "maintained",
  onward: onwardRoutes(false),
  checks: allChecks,
  spared: [],
  judging: { held: [], thisPupil: false },
  mailsAuthority: true,
};
