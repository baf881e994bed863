import type { Cite, Route } from "#domain/rules/rules.ts";
import type { SettingName } from "#domain/rules/settings.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { PromiseId } from "#ids/promise-id.ts";
import type { Role } from "#ids/role.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Phase } from "#streams/placement/phase.ts";

/**
 * owed: nobody has acted · asked: somebody was asked and has not answered · met · waived (by whom, why)
 * · in-register (day by day, in a register that the facts of a placement do not hold: how it stands is worked out from the
 * register by whoever reads it, or the note says that Waymark does not see it)
 * · kept (so worked out, with nothing open)
 * · not-applicable (why not). Late is a matter of its own: owed or asked past due, or met after due.
 */
export type ObligationState = "owed" | "asked" | "met" | "in-register" | "kept" | "waived" | "not-applicable";

/** `date`: ISO London date. */
export type Due = { readonly date: string; readonly explanation: readonly string[] };

/** Law or safety is never waived; process may be, by the headteacher (catalogue 1N). */
export type Block = "law-or-safety" | "process";

/** One promise of the policy or the law, for one placement (and one person, where it is owed to each). */
export type Obligation = {
  /** `O19`, `O19.{contact}` where it is owed to each, `O30-report` where a row of the catalogue asks several things. */
  readonly key: string;
  readonly id: ObligationId;
  readonly title: string;
  readonly owner: Role;
  readonly phase: Phase;
  readonly state: ObligationState;
  readonly late: boolean;
  /** ISO London date. */
  readonly due?: string;
  /** ISO London date from which it is worth doing; before it, it is only coming up. */
  readonly opens?: string;
  /** How the due date was found, a sentence each. */
  readonly explanation: readonly string[];
  /** Something else comes first. */
  readonly waits?: true;
  /** Where it is met, if not by its form alone. */
  readonly note?: string;
  readonly cites: readonly Cite[];
  readonly blocks?: Block;
  /** The promise that meets it. */
  readonly form: PromiseId;
  /** Vault id of the person it is about. */
  readonly about?: string;
  /** Why it does not apply, or by whom it was waived. */
  readonly why?: string;
  readonly metAt?: string;
  readonly metIn?: number;
};

export type Met = { readonly at: string; readonly version: number };

/** How a row blocks on a route, where it blocks at all. */
export const blockOn = (row: Pick<Row, "blocks">, route: Route): Block | undefined =>
  typeof row.blocks === "function" ? row.blocks(route) : row.blocks;

/** How one row of the catalogue is worked out. */
export type Row = {
  readonly id: ObligationId;
  /** Where one row of the catalogue asks several things: which of them this is. */
  readonly part?: string;
  readonly title: string;
  /** What it is called where the school itself provides. */
  readonly inHouse?: string;
  /** What it is called where the rules ask it in another way; undefined where they do not. */
  readonly titled?: (f: Facts) => string | undefined;
  readonly owner: Role;
  /** Who records it where its owner sees to it and may not record it. */
  readonly recordedBy?: Role;
  /** Whose it is where that hangs on the pupil; undefined: its owner's. */
  readonly ownerHere?: (f: Facts) => Role | undefined;
  readonly phase: Phase;
  /** By route, where law asks on one what is process on another. */
  readonly blocks?: Block | ((route: Route) => Block);
  /** The routes on which it keeps a phase from closing; every route, without it. */
  readonly blocksOn?: (route: Route) => boolean;
  readonly form: PromiseId;
  /** The routes on which it can be owed at all; every route, without it. */
  readonly on?: (route: Route) => boolean;
  /** Settings whose clauses ask it as well as the catalogue's. */
  readonly settings?: readonly SettingName[];
  /** Owed for each of these people; once, without it. */
  readonly each?: (f: Facts) => readonly string[];
  /** Owed by the product's own logic even where no clause names it (e.g. a first day to confirm). */
  readonly always?: true;
  /** Its row of the catalogue says something else of the same matter: its clauses are not cited here, the explanation names the source. */
  readonly ofLawAlone?: true;
  /** Why it does not apply here; undefined when it does. */
  readonly notApplicable?: (f: Facts, about: string) => string | undefined;
  /** By when, of which its owner is reminded; `no-day` says that it has none, and that nobody is reminded of it. */
  readonly due: ((f: Facts, about: string) => Due | undefined) | "no-day";
  /** Days before it is due from which it is worth doing. */
  readonly lead?: number;
  readonly note?: string;
  readonly asked?: (f: Facts, about: string) => boolean;
  /** Whether it can be acted on yet, where that hangs on what the rules ask. */
  readonly after?: (f: Facts) => boolean;
  /**
   * Owed still once the placement has ended, and its form is taken then: on the way back, or once it is closed as well. What
   * belongs to the way back is so anyway.
   */
  readonly outlasts?: true | "until-closed";
  /** It stands in a register of each session, and is never met here. */
  readonly inRegister?: true;
  readonly met: (f: Facts, about: string) => Met | undefined;
};
