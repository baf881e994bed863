import { allChecks, type CheckName } from "#domain/provider-checks.ts";
import type { Route } from "#domain/rules.ts";
import type { SettingValues } from "#domain/settings.ts";
import type { PlanAsks } from "#streams/placement/agreed-terms.ts";
import type { Form, Option } from "../form.ts";
import { agreementForm } from "./agreement.ts";
import { schoolLinkForm } from "./agreement-link.ts";
import {
  authorityInvolvedForm,
  socialWorkerInvolvedForm,
  virtualSchoolInvolvedForm,
} from "./checks-involved.ts";
import { checksJudgedForm } from "./checks-judged.ts";
import { providerChecksForm } from "./checks-provider.ts";
import { riskAssessmentForm } from "./checks-risk.ts";
import { consentOnPaperForm, settleForm, stopAskingForm } from "./consent.ts";
import { consentDecisionForm } from "./consent-decision.ts";
import { meetingForm, providerChoiceForm } from "./deciding.ts";
import type { DecisionAsks } from "./decision.ts";
import { emergencySheetForm, packAgainForm } from "./emergency-sheet.ts";
import { evidenceForms } from "./evidence.ts";
import { informationForm } from "./information.ts";
import { authorityNoticeForm, dualRegistrationForm } from "./information-authority.ts";
import { givenForm, letterForm, shortenForm } from "./letter.ts";
import { lifeForms } from "./life-forms.ts";
import { ownTimetableForms } from "./own-timetable-forms.ts";
import { paperGivenForm } from "./paper.ts";
import { arrivalFormOn, destinationForm, endForm } from "./placement-life.ts";
import { planForm } from "./plan.ts";
import { referralForm } from "./referral.ts";
import { refusalForm } from "./refusal.ts";
import { onwardRoutes } from "./reintegration.ts";
import { rightsForms } from "./rights.ts";
import { routeForms } from "./route-forms.ts";
import { waiverForm } from "./waiver.ts";

/** Choices that depend on the placement: filled in when a form is shown or checked. */
export type FormChoices = DecisionAsks & {
  readonly providers: readonly Option[];
  /** Questions to parents, by the id of the ask. */
  readonly asked: readonly Option[];
  /** Parents who are asked for consent. */
  readonly parents: readonly Option[];
  /** Contacts whose printed letter is not given yet. */
  readonly waiting: readonly Option[];
  /** What is checked of a provider here. */
  readonly checks: readonly CheckName[];
  /** Whether the notice to the authority can go by e-mail. */
  readonly mailsAuthority: boolean;
  /** Process obligations that the headteacher may let wait, by key. */
  readonly waivable: readonly Option[];
  /** What visits asked for and nobody has done yet, by key. */
  readonly visitActions: readonly Option[];
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

/** Every form of a placement, by id. */
export const placementForms: Readonly<Record<string, (choices: FormChoices) => Form>> = {
  referral: () => referralForm,
  meeting: () => meetingForm,
  provider: (c) => providerChoiceForm(c.providers),
  "consent-received": (c) => consentOnPaperForm(c.asked),
  "consent-settled": (c) => settleForm(c.asked),
  "consent-withdrawn": (c) => stopAskingForm(c.asked, c.consulted),
  "consent-decision": () => consentDecisionForm,
  ...routeForms,
  refusal: (c) => refusalForm(c.asked, c),
  "emergency-sheet": () => emergencySheetForm,
  "pack-again": () => packAgainForm,
  plan: (c) => planForm(c.plan),
  "risk-assessment": () => riskAssessmentForm,
  "authority-involved": () => authorityInvolvedForm,
  "virtual-school-involved": () => virtualSchoolInvolvedForm,
  "social-worker-involved": () => socialWorkerInvolvedForm,
  "school-link": () => schoolLinkForm,
  "provider-checks": (c) => providerChecksForm(c.checks),
  "checks-judged": (c) => checksJudgedForm(c.checks),
  "provider-agreement": () => agreementForm,
  "information-shared": () => informationForm,
  "la-notice": (c) => authorityNoticeForm(c.mailsAuthority),
  "dual-registration": () => dualRegistrationForm,
  letter: () => letterForm,
  "letter-given": (c) => givenForm(c.waiting),
  "notice-shortened": () => shortenForm,
  arrival: (c) => arrivalFormOn(c.route),
  ...lifeForms,
  ...evidenceForms,
  ...rightsForms,
  "paper-given": (c) => paperGivenForm(c.papers),
  ...ownTimetableForms,
  end: () => endForm,
  destination: () => destinationForm,
  waiver: (c) => waiverForm(c.waivable),
};

export const noChoices: FormChoices = {
  providers: [],
  asked: [],
  parents: [],
  waiting: [],
  waivable: [],
  visitActions: [],
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
  mailsAuthority: true,
};
