import type { Form, Option } from "../form.ts";
import { consentOnPaperForm, refusalForm, settleForm, stopAskingForm } from "./consent.ts";
import { decisionForm, meetingForm, providerChoiceForm } from "./deciding.ts";
import { emergencySheetForm, packAgainForm } from "./emergency-sheet.ts";
import { givenForm, letterForm, shortenForm } from "./letter.ts";
import { arrivalForm, destinationForm, endForm } from "./placement-life.ts";
import { referralForm } from "./referral.ts";
import { timetableForm } from "./timetable.ts";
import { waiverForm } from "./waiver.ts";

/** Choices that depend on the placement: filled in when a form is shown or checked. */
export type FormChoices = {
  readonly providers: readonly Option[];
  /** Questions to parents, by the id of the ask. */
  readonly asked: readonly Option[];
  /** Contacts whose printed letter is not given yet. */
  readonly waiting: readonly Option[];
  /** Process obligations that the headteacher may let wait, by key. */
  readonly waivable: readonly Option[];
};

/** Every form of a placement, by id. */
export const placementForms: Readonly<Record<string, (choices: FormChoices) => Form>> = {
  referral: () => referralForm,
  meeting: () => meetingForm,
  decision: () => decisionForm,
  provider: (c) => providerChoiceForm(c.providers),
  timetable: () => timetableForm,
  "consent-received": (c) => consentOnPaperForm(c.asked),
  "consent-settled": (c) => settleForm(c.asked),
  "consent-withdrawn": (c) => stopAskingForm(c.asked),
  refusal: (c) => refusalForm(c.asked),
  "emergency-sheet": () => emergencySheetForm,
  "pack-again": () => packAgainForm,
  letter: () => letterForm,
  "letter-given": (c) => givenForm(c.waiting),
  "notice-shortened": () => shortenForm,
  arrival: () => arrivalForm,
  end: () => endForm,
  destination: () => destinationForm,
  waiver: (c) => waiverForm(c.waivable),
};

export const noChoices: FormChoices = { providers: [], asked: [], waiting: [], waivable: [] };
