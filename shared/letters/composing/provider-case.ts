import type { MailOwed } from "#domain/commit.ts";
import type { RollAsk } from "#streams/provider/sign-off-events.ts";
import type { Composed } from "./draft.ts";
import type { SchoolCase } from "./school.ts";

/** What the letters to and about a provider are composed from, of one school. */
export type ProviderCase = SchoolCase & {
  /** Undefined once its record is gone. */
  readonly providerName: string | undefined;
  /** The provider's page. */
  readonly page: string;
  readonly publicUrl: string;
  /** The count that it is asked for this term, or its due diligence of this year. */
  readonly ask: Pick<RollAsk, "round" | "askedOn" | "due"> | undefined;
  /** The last day of the link for every day that it has chosen; absent where this is about something else. */
  readonly until?: string;
  link(): Promise<string>;
};

export type ProviderComposer<F> = (c: ProviderCase, mail: MailOwed) => Composed<F>;
