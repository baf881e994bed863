import type { Words } from "#domain/commit.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { CheckName } from "#domain/provider-checks.ts";

/** One check of a provider as the school holds it. */
export type HeldCheck = {
  /** ISO date on which the school judged it, or saw its evidence. */
  readonly on: string;
  /** ISO date: the last day on which it stands without being asked anew. */
  readonly until: string;
  /** Names of the questions that the provider is spared; none where the school looks by itself. */
  readonly spares: readonly string[];
  /** What the provider declared, and how the school judged it. */
  readonly declared: FormAnswers;
  readonly judged: FormAnswers;
};

type HeldChecks = Readonly<Partial<Record<CheckName, HeldCheck>>>;

/** What a school held and had signed off of a provider when it was chosen for a placement. */
export type ProviderHeld = {
  readonly provider: string;
  /** ISO date on which the provider itself answered; "" where only the school looked. */
  readonly asked: string;
  readonly checks: HeldChecks;
  /** The provider’s own words, and what the school saw. */
  readonly said?: Words;
  readonly seen?: Words;
};

export type HeldEvent = {
  readonly type: "provider-held";
  readonly held: ProviderHeld;
  readonly from: string;
};
