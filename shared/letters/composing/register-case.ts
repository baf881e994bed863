import type { ProviderRecord } from "#contracts/people.ts";
import type { MailOwed } from "#domain/commit.ts";
import type { Register } from "#streams/register/state.ts";
import type { Composed } from "./draft.ts";
import type { SchoolCase } from "./school.ts";

type Number = { readonly name: string; readonly phone: string };

/** What the letters of a day's register are composed from; what is not at hand is read when it is asked for. */
export type RegisterCase = SchoolCase & {
  readonly register: Register;
  readonly publicUrl: string;
  /** Initials by pupil; "X" where there is no record. */
  initials(pupils: readonly string[]): Promise<(pupil: string) => string>;
  provider(): Promise<ProviderRecord | undefined>;
  /** One link for all the provider's pupils, good until the end of the London day. */
  link(): Promise<string>;
  /** Whom outsiders ring, and the authority's duty desk, as the school keeps them (catalogue O124). */
  safeguardingNumbers(): Promise<{ readonly lead: Number; readonly duty: Number } | undefined>;
  /** How many duties of the school are overdue today. */
  overdueDuties(): Promise<number>;
};

/** Gathers the facts of one letter of a register for one recipient. */
export type RegisterComposer<F> = (c: RegisterCase, mail: MailOwed) => Composed<F>;
