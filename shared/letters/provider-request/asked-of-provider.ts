import { evidenceAsks } from "#promises/general-page-form.ts";
import type { Ask } from "#streams/placement/asks.ts";
import type { FormPurpose } from "#streams/placement/events/events.ts";
import { formsInRound } from "#streams/placement/evidence-key.ts";
import { Incomplete } from "../composing/incomplete.ts";

export type AskedOfProvider = {
  /** Goes on after "Please". */
  readonly what: string;
  readonly about: readonly string[];
  /** For staff, in a table. */
  readonly name: string;
};

/** What a provider is asked for, in its words. */
const asked: Readonly<Record<FormPurpose, AskedOfProvider>> = {
  "provider-checks": {
    name: "Its checks before a pupil starts",
    what: "answer some questions about your setting, before a pupil starts with you",
    about: [
      "Registration, and how many pupils you teach full time",
      "The checks of your staff, and your policies",
      "How you tell us who is there, and what changes",
    ],
  },
  "provider-agreement": {
    name: "Its agreement to the placement",
    what: "read the terms of a placement, and tell us whether you agree",
    about: [
      "The days and times, and the first and last day",
      "What the pupil should achieve with you",
      "Whom you ring with a concern, and how you report to us",
    ],
  },
  "progress-report": {
    name: "A progress report",
    what: "send us your report on the progress of a pupil",
    about: ["Progress towards each objective", "Attendance and wellbeing", "What you suggest next"],
  },
  "final-report": {
    name: "The final report",
    what: "send us your final report on a pupil",
    about: [
      "What the pupil has achieved with you",
      "What helps the pupil",
      "What you suggest for the return",
    ],
  },
  "data-returned": {
    name: "What became of the pupil’s records",
    what: "return or destroy what you have about a pupil whose placement has ended, and tell us that you have",
    about: [
      "What you downloaded, printed or wrote down, and what is left of it",
      "On which day it was returned or destroyed",
      "Who says so",
    ],
  },
};

/** The same where the school holds the rest already. */
const onlyNew: AskedOfProvider = {
  name: "What is new before a pupil starts",
  what: "tell us what is new, before a pupil starts with you",
  about: [
    "Whether what we hold about your setting is still so",
    "Who will work with this pupil, and how you meet the pupil’s needs and risks",
    "How many pupils you teach full time now, and the checks of your staff",
  ],
};

/**
 * What a question asks of a provider; throws `Incomplete` for one that is asked of parents. `spares`: whether the school holds
 * something for which the provider is not asked again.
 */
export const askedOfProvider = (ask: Ask, spares: boolean): AskedOfProvider => {
  if (ask.purpose === "consent") throw new Incomplete("There is no such question");
  if (ask.purpose === "provider-checks" && spares) return onlyNew;
  if (ask.purpose !== "evidence") return asked[ask.purpose];
  return {
    name: "A few questions before the start",
    what: "answer a few questions, before a pupil starts with you",
    about: evidenceAsks(formsInRound(ask.round)),
  };
};
