import type { Words } from "#domain/commit.ts";
import type { FormAnswers } from "#domain/form-answers.ts";

/** The parts of a provider's register entry that are kept beside its name and address; all but the offer are lists. */
export const registerParts = ["offer", "sites", "contacts", "costs", "dates"] as const;

export type RegisterPart = (typeof registerParts)[number];

/** Names, addresses and phones of an entry are in the vault under its id. */
export type RegisterEntry = { readonly id: string; readonly answers: FormAnswers };

export type ProviderRegister = Readonly<Record<RegisterPart, readonly RegisterEntry[]>>;

export const emptyRegister: ProviderRegister = { offer: [], sites: [], contacts: [], costs: [], dates: [] };

export type Entered = {
  readonly part: RegisterPart;
  readonly entry: string;
  /** Without names and addresses. */
  readonly answers: FormAnswers;
  /** Names of the answers that changed. */
  readonly changed: readonly string[];
};

export type RegisterEvent =
  | ({ readonly type: "register-entered"; readonly words: Words } & Entered)
  | {
      readonly type: "register-removed";
      readonly part: RegisterPart;
      readonly entry: string;
      readonly words: Words;
    };

/** Folds one of its events. */
export const registerAfter = (before: ProviderRegister, e: RegisterEvent): ProviderRegister => {
  const others = before[e.part].filter(({ id }) => id !== e.entry);
  if (e.type === "register-removed") return { ...before, [e.part]: others };
  const entry = { id: e.entry, answers: e.answers };
  const entries = before[e.part].map((each) => (each.id === e.entry ? entry : each));
  return { ...before, [e.part]: entries.length > others.length ? entries : [...others, entry] };
};

export const answerIn = (answers: FormAnswers, name: string): string => String(answers[name] ?? "");

/** The costs that hold on an ISO date: of each kind and unit the latest that has begun. */
export const costsOn = ({ costs }: ProviderRegister, date: string): readonly FormAnswers[] => {
  const begun = costs.map((c) => c.answers).filter((c) => answerIn(c, "from") <= date);
  const latest = new Map<string, FormAnswers>();
  for (const cost of begun.toSorted((a, b) => (answerIn(a, "from") < answerIn(b, "from") ? -1 : 1)))
    latest.set(`${answerIn(cost, "what")}/${answerIn(cost, "per")}`, cost);
  return [...latest.values()];
};

/** The provider's own closure on an ISO date, where it has entered one; its terms do not say that it is closed between them. */
export const closureOn = ({ dates }: ProviderRegister, date: string): FormAnswers | undefined =>
  dates
    .map((d) => d.answers)
    .find((d) => d.what === "closed" && answerIn(d, "first") <= date && date <= answerIn(d, "last"));

/** Whether the provider teaches on an ISO date by its own dates: no closure, and inside a term where it has entered any. */
export const teachesOn = (r: ProviderRegister, date: string): boolean => {
  const terms = r.dates.map((d) => d.answers).filter((d) => d.what === "term");
  if (closureOn(r, date)) return false;
  return terms.length === 0 || terms.some((d) => answerIn(d, "first") <= date && date <= answerIn(d, "last"));
};
