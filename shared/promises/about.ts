import type { Role } from "#ids/role.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { WhoDecides } from "./deciding/who-decides.ts";
import type { Offered } from "./offered.ts";

type Placed = { readonly id: string; readonly pupil: string };

/**
 * What a record needs beside its own commit: a place at the provider, the count of all schools of the trust, those whom
 * the rules name to decide, a request a school year, sessions of the pupil's week, the governing body, or what the registers
 * have.
 */
export type Claim =
  | "provider"
  | "checks"
  | "named-deciders"
  | "flexi"
  | "week"
  | "governing-body"
  | "register";

type AnyPage = {
  /** What must be recorded before it can be acted on. */
  readonly ready?: (p: Placement) => boolean;
};

/** What a promise is besides its form, its rows and what it does. */
export type About = AnyPage & {
  /** Whatever role is not named may not record it. */
  readonly mayRecord: readonly Role[];
  /** What a timeline says of it once it is recorded: no names, and no story. */
  readonly recordedAs: string;
  /** When a link to it is worth showing though nothing on the list points to it. */
  readonly offered?: Offered;
  /** What that link says where it is not the form's title. */
  readonly offeredAs?: string;
  /** Each time a new record, never a correction of the last. */
  readonly comesAgain?: true;
  /** The record that its form begins from, where that is not the one before. */
  readonly beginsFrom?: (p: Placement) => Recorded | undefined;
  /** Safety is acted on in every phase, and before all else. */
  readonly atOnce?: true;
  /** It is acted on as soon as it is owed, whatever the phase. */
  readonly inEveryPhase?: true;
  readonly claims?: Claim;
  /** Whom the rules name to decide it. */
  readonly decidedBy?: (f: Facts) => WhoDecides;
  /** Questions that were not asked are kept as blanks: of a child's health even which were answered says too much. */
  readonly hidesBlanks?: true;
  /** The address of its page, where that is not its form's. */
  readonly page?: (placement: Placed) => string;
};

/** A promise that is kept on a page of its own; `row` is the row of the catalogue that leads there. */
export type OwnPage = AnyPage & {
  readonly page: (placement: Placed, row: string) => string;
};
