import type { Words } from "#domain/commit.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { CheckName } from "#domain/provider-checks.ts";

/**
 * What one school saw of a provider when it judged its checks. The other schools of the trust may read it; it never
 * passes the checks of another school (catalogue O52).
 */
export type Evidence = {
  /** Id of the school that looked. */
  readonly school: string;
  /** ISO London date of its judgement. */
  readonly on: string;
  /** ISO date on which the provider gave its answers, where the school held them already: they grow old from then on. */
  readonly asked?: string;
  /** The checks about which it was not asked again. */
  readonly held?: readonly CheckName[];
  /** What the provider declared then, without words about people. */
  readonly declared: FormAnswers;
  /** How that school judged each check. */
  readonly judged: FormAnswers;
  /** Under which the words are in the tenant's part of the vault: the provider's own, and what was seen. */
  readonly words: string;
};

/** The same as it is kept: what was found before the provider moved, or became another kind of setting, is outdated. */
export type KeptEvidence = Evidence & { readonly outdated?: true };

/** ISO date from which the provider’s answers grow old. */
export const askedOn = ({ asked, on }: Pick<Evidence, "asked" | "on">): string => asked ?? on;

/** A provider's own count of its whole full-time roll (catalogue O35). */
export type RollDeclared = {
  /** ISO date of the declaration. */
  readonly on: string;
  readonly pupils: number;
  /** How many of them have an EHC plan or are looked after. */
  readonly vulnerable: number;
  /** Whether it said that it is registered; absent where it was not asked. */
  readonly registered?: "yes" | "no";
  /** By the provider's own link, or recorded by staff as it was told. */
  readonly how: "link" | "staff";
  /** The school that it reached. */
  readonly school: string;
  /** Who told staff: in the tenant's part of the vault. */
  readonly words?: Words;
};

/** A certificate of insurance, or of what its activities need, that staff saw; it serves every school of the trust (catalogue O43). */
export type InsuranceSeen = {
  /** ISO date on which it was seen. */
  readonly on: string;
  /** ISO date: its last day. */
  readonly until: string;
  readonly school: string;
};

/** Which school of the trust asks for the roll, and since which ISO date. */
export type RollAsking = { readonly school: string; readonly on: string };

export type EvidenceEvent =
  | ({ readonly type: "insurance-seen" | "certificates-seen" } & InsuranceSeen)
  | ({ readonly type: "evidence-shared" } & Evidence)
  | ({ readonly type: "roll-declared" } & RollDeclared)
  /** One school asks the provider for its roll this term, for every school of the trust. */
  | ({ readonly type: "roll-asking" } & RollAsking);

const number = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** The declaration inside a provider's answers about its checks; undefined where it gave no numbers. */
export const rollIn = (
  answers: FormAnswers,
  rest: Pick<RollDeclared, "on" | "how" | "school">,
): RollDeclared | undefined => {
  const pupils = number(answers["full-time-pupils"]);
  const vulnerable = number(answers["full-time-vulnerable"]);
  if (pupils === undefined || vulnerable === undefined) return undefined;
  const said = answers.registered;
  const registered = said === "yes" || said === "no" ? ({ registered: said } as const) : {};
  return { ...rest, pupils, vulnerable, ...registered };
};
