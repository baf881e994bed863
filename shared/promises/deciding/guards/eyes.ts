import type { Role } from "#ids/role.ts";

/** Who else could record a decision of two, seen from whoever records it now. */
export type Eyes = {
  /** Whether this person is one of those who decide. */
  readonly decides: boolean;
  /** The roles of this person. */
  readonly mine: readonly Role[];
  /** Ids of the people who decide, this one included. */
  readonly deciders: readonly string[];
  /** The deciding roles, as the rules name them. */
  readonly roles: readonly Role[];
  /** Roles that nobody here holds. */
  readonly vacant: readonly Role[];
  /** Roles that only those who decide hold, or nobody. */
  readonly within: readonly Role[];
  /** Roles that somebody other than each of those people holds, in the order in which they stand in. */
  readonly standIns: readonly { readonly role: Role; readonly people: readonly string[] }[];
  /** Which of the deciding roles each decider holds, for the words. */
  readonly roleOf: Readonly<Record<string, Role>>;
};
