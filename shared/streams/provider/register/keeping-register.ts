import type { Words } from "#domain/commit.ts";
import { type Decision, decided, type Refusal, refuse } from "#domain/decision.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { ProviderEvent } from "../events.ts";
import type { Provider } from "../provider.ts";
import { answerIn, type Entered } from "./register.ts";

const sameTerms = (a: FormAnswers, b: FormAnswers): boolean =>
  ["what", "per", "from"].every((name) => answerIn(a, name) === answerIn(b, name));

/** Why an entry cannot be, at the field to mend. */
const faultOf = (p: Provider, { part, entry, answers }: Entered): Refusal | undefined => {
  if (part === "offer" && Number(answers["age-to"]) < Number(answers["age-from"]))
    return refuse("The oldest age cannot be below the youngest.", "age-to");
  if (part === "dates" && answerIn(answers, "last") < answerIn(answers, "first"))
    return refuse("The last day comes on the first day or later.", "last");
  const twin = p.register.costs.some((c) => c.id !== entry && sameTerms(c.answers, answers));
  return part === "costs" && twin
    ? refuse("This cost has an amount from that day already: change that one.", "from")
    : undefined;
};

/**
 * Enters or changes one part of what is on record of a provider, or one line of its lists. `also`: sites that stood as plain lines
 * before, which become entries of their own.
 */
export const enterInRegister = (
  p: Provider,
  entered: Entered,
  words: Words,
  also: readonly string[] = [],
): Decision<ProviderEvent> => {
  if (!p.facts) return refuse("This provider is not known.");
  if (entered.changed.length === 0) return refuse("Nothing has been changed.");
  const fault = faultOf(p, entered);
  if (fault) return fault;
  const lines = also
    .filter((entry) => entry !== entered.entry)
    .map((entry) => ({ part: entered.part, entry, answers: {}, changed: [] }));
  return decided(
    [...lines, entered].map((each): ProviderEvent => ({ type: "register-entered", ...each, words })),
  );
};

/** Takes a line off one of the lists; its words stay in the history. */
export const removeFromRegister = (
  p: Provider,
  { part, entry }: Pick<Entered, "part" | "entry">,
  words: Words,
  also: readonly string[] = [],
): Decision<ProviderEvent> => {
  const known = [...p.register[part].map(({ id }) => id), ...also];
  if (!known.includes(entry)) return refuse("This is not on the register any more.");
  const lines = also
    .filter((each) => each !== entry)
    .map((each): ProviderEvent => {
      return { type: "register-entered", part, entry: each, answers: {}, changed: [], words };
    });
  return decided([...lines, { type: "register-removed", part, entry, words }]);
};
