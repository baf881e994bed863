import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { yearlyItems } from "#domain/due-diligence.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { ProviderEvent } from "../events.ts";
import type { Provider } from "../provider.ts";
import type { YearAnswer, YearAnswers, YearFile, YearTold } from "./events.ts";
import { filesThere } from "./year.ts";

/** How many files one provider may send for a year: more is a mistake or a program. */
export const mostYearFiles = 40;

const answers: readonly unknown[] = ["same", "changed", "none"];

/** What was said of each item, read off the form's answers: each is asked under its id in small letters. */
export const yearAnswersIn = (of: FormAnswers): YearAnswers =>
  Object.fromEntries(
    yearlyItems.flatMap(({ id }): readonly (readonly [ObligationId, YearAnswer])[] => {
      const answer = of[id.toLowerCase()];
      return answers.includes(answer) ? [[id, answer as YearAnswer]] : [];
    }),
  );

/** Records what the provider told of its due diligence: by its own link, or as it told staff. `on`: ISO London date of today. */
export const tellYear = (
  p: Provider,
  of: FormAnswers,
  { words, ...by }: Pick<YearTold, "on" | "school" | "how"> & { readonly words?: Words },
): Decision<ProviderEvent> => {
  if (!p.facts) return refuse("This provider is not known.");
  const until = String(of["insurance-until"] ?? "");
  if (until !== "" && until < by.on)
    return refuse("The insurance must hold today. Enter its last day.", "insurance-until");
  const told: YearTold = {
    ...by,
    items: yearAnswersIn(of),
    ...(until === "" ? {} : { insuredUntil: until }),
    ...(words ? { words } : {}),
  };
  return decided([{ type: "diligence-told", ...told }]);
};

/** Keeps a file that the provider sent for an item. Kept twice, it is one file. */
export const fileForYear = (p: Provider, filed: YearFile): Decision<ProviderEvent> => {
  if (p.year.files.some((f) => f.file === filed.file)) return decided([]);
  if (filesThere(p.year).length >= mostYearFiles)
    return refuse("You have sent very many files. Take one back before you add another, or ring the school.");
  return decided([{ type: "diligence-filed", ...filed }]);
};

/** The provider, or staff, take a file back, with a reason. */
export const removeYearFile = (p: Provider, file: string, words: Words): Decision<ProviderEvent> => {
  const found = p.year.files.find((f) => f.file === file);
  if (!found) return refuse("There is no such file.");
  return found.removed ? decided([]) : decided([{ type: "diligence-file-removed", file, words }]);
};
