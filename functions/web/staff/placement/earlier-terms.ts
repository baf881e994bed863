import { patternsOf } from "#domain/week/patterns.ts";
import { sessionPatterns, sessionRows } from "#letters/parts/sessions.ts";
import { saidToEarlierTerms } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { termsAt } from "#streams/placement/terms/bound.ts";
import type { Terms } from "#streams/placement/terms/term.ts";
import { longDate } from "#ui/dates.ts";

/** An answer to other terms than those of now, with the terms that were before the person (findings K2.1). */
export type EarlierAnswer = {
  readonly answer: string;
  readonly at: string;
  readonly terms: readonly string[];
};

const inWords = (terms: Terms): readonly string[] => {
  if (terms.start === "") return ["No dates were recorded then"];
  const sessions = sessionPatterns.safeParse(patternsOf(terms));
  return [
    `${longDate(terms.start)} to ${longDate(terms.end)}`,
    ...(sessions.success
      ? sessionRows(sessions.data).map(({ label, value }) => `${label}: ${[value].flat().join(", ")}`)
      : []),
  ];
};

/** What a contact answered to earlier terms, and which; `nameOf` gives a provider's name by its id. */
export const earlierAnswer = (
  p: Placement,
  contact: string,
  nameOf: (provider: string) => string,
): EarlierAnswer | undefined => {
  const answer = saidToEarlierTerms(p, contact);
  const then = answer && termsAt(p, answer.of);
  if (!answer || !then) return undefined;
  const place = then.terms.provider ? [nameOf(then.terms.provider)] : [];
  return { answer: answer.answer, at: answer.at, terms: [...place, ...inWords(then.terms)] };
};
