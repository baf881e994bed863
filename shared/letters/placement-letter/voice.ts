import type { PlacementLetterFacts } from "./facts.ts";

/** How the letter speaks of the pupil: by first name to a parent, as "you" to a pupil of 18. */
export type Voice = {
  /** "Sam", "you": before will, must, can. */
  readonly who: string;
  /** The same at the start of a sentence. */
  readonly Who: string;
  /** "Sam's", "your". */
  readonly whose: string;
  readonly isPupil: boolean;
};

export function voiceOf({ recipient, pupil }: PlacementLetterFacts): Voice {
  if (recipient.kind === "pupil") return { who: "you", Who: "You", whose: "your", isPupil: true };
  const name = pupil.firstName;
  return { who: name, Who: name, whose: `${name}${name.endsWith("s") ? "’" : "’s"}`, isPupil: false };
}
