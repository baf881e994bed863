import type { Words } from "#domain/commit.ts";
import type { ObligationId } from "#ids/catalogue.ts";

/** What a provider says of one item of the due diligence, once a year. */
export type YearAnswer = "same" | "changed" | "none";

export type YearAnswers = Readonly<Partial<Record<ObligationId, YearAnswer>>>;

/** What the provider told of its due diligence this year: every school of the trust reads it, and each judges for itself (O52). */
export type YearTold = {
  /** ISO date. */
  readonly on: string;
  /** The school that it reached. */
  readonly school: string;
  /** By the provider's own link, or recorded by staff as it was told. */
  readonly how: "link" | "staff";
  readonly items: YearAnswers;
  /** ISO date: the last day of its new insurance; absent where it told none. */
  readonly insuredUntil?: string;
  /** Its words, in the tenant's part of the vault. */
  readonly words?: Words;
};

/** A file that the provider sent by its yearly link, in the tenant's part of the storage. */
export type YearFile = {
  readonly file: string;
  readonly about: ObligationId;
  /** Media type, read from the file's own bytes. */
  readonly media: string;
  readonly bytes: number;
  /** Its name, what it is and the digest of its bytes. */
  readonly words: Words;
};

export type YearlyProviderEvent =
  | ({ readonly type: "diligence-told" } & YearTold)
  | ({ readonly type: "diligence-filed" } & YearFile)
  | { readonly type: "diligence-file-removed"; readonly file: string; readonly words: Words }
  /** One school asks for all of the trust, until a year has gone by. */
  | { readonly type: "diligence-asking"; readonly school: string; readonly on: string };

/** How a school judged what the provider told. */
export type YearJudged = {
  /** Version of the provider's stream in which it was told, and the ISO date of that. */
  readonly told: number;
  readonly toldOn: string;
  /** ISO date of the judgement. */
  readonly on: string;
  /** "to-look": what is still so is looked at item by item first. */
  readonly outcome: "satisfactory" | "not-satisfactory" | "to-look";
  readonly items: YearAnswers;
};

/** The request of one year, by the ISO date on which it was sent. */
export type YearAsk = {
  readonly round: string;
  /** ISO dates. */
  readonly askedOn: string;
  readonly due: string;
  readonly nudged: boolean;
  /** Nobody has answered by the day after it was due. */
  readonly silent: boolean;
};

export type YearlySignOffEvent =
  | {
      readonly type: "diligence-asked";
      readonly round: string;
      readonly askedOn: string;
      readonly due: string;
    }
  | { readonly type: "diligence-nudged"; readonly round: string }
  | { readonly type: "diligence-silent"; readonly round: string }
  | ({ readonly type: "diligence-judged" } & YearJudged);
