import type { Words } from "#domain/commit.ts";
import type { Session } from "#domain/week/session.ts";

/** What is done to find a child, in the order in which it is done; the conversation on return comes last. */
export const searchSteps = [
  "parents-rung",
  "others-rung",
  "site-searched",
  "home-visited",
  "police-told",
  "return-talk",
] as const;
export type SearchStep = (typeof searchSteps)[number];

/** A step as somebody recorded it. */
export type Searched = {
  readonly step: SearchStep;
  /** London time at which it was done, as said. */
  readonly doneAt: string;
  readonly at: string;
  readonly by: string;
  readonly words?: Words;
};

export type SearchedEvent = {
  readonly type: "searched";
  readonly pupil: string;
  readonly session: Session;
  readonly step: SearchStep;
  readonly doneAt: string;
  /** Who did it, what came of it, and the police’s reference. */
  readonly words?: Words;
};

/** The first step that nobody has recorded yet, of those that look for the child; undefined once the police know. */
export const nextStep = (done: readonly Searched[]): SearchStep | undefined =>
  done.some(({ step }) => step === "police-told")
    ? undefined
    : searchSteps.find((step) => step !== "return-talk" && !done.some((each) => each.step === step));

/** Somebody told the police, and nobody has talked with the child since. */
export const owesReturnTalk = (done: readonly Searched[]): boolean => {
  const told = done.findLastIndex(({ step }) => step === "police-told");
  return told >= 0 && !done.slice(told + 1).some(({ step }) => step === "return-talk");
};
