import type { Words } from "#domain/commit.ts";
import type { Role } from "#ids/role.ts";

/** A member of staff: name and address are in the vault under `id`. */
export type Staff = { readonly id: string; readonly roles: readonly Role[]; readonly active: boolean };

/** Somebody stands in for somebody who is away, with these of their roles. `from` and `to`: ISO dates, both included. */
export type Cover = {
  readonly id: string;
  readonly away: string;
  readonly by: string;
  readonly roles: readonly Role[];
  readonly from: string;
  readonly to: string;
};

/** Roles that one person has given and a second one has to confirm. */
export type RolesAsked = { readonly id: string; readonly staff: Staff };

/** What was done to somebody’s sign-in, where this host itself asks for password and app. */
export const signInChanges = [
  "invited-again",
  "new-password-asked",
  "password-changed",
  "app-taken",
  "app-changed",
  "recovery-code-used",
  /** Somebody who has the password typed wrong codes. */
  "guessed",
  "begun-anew",
] as const;

export type SignInChange = (typeof signInChanges)[number];

type MailNoted = {
  readonly key: string;
  readonly state: "sent" | "delivered" | "bounced" | "dropped";
  readonly reason?: string;
};

export type PeopleEvent =
  | { readonly type: "staff-set"; readonly staff: Staff }
  /** Roles by which somebody reads about children at risk, or runs the school: a second person says whether they are given. */
  | { readonly type: "roles-asked"; readonly ask: RolesAsked }
  | {
      readonly type: "roles-answered";
      readonly ask: string;
      readonly outcome: "confirmed" | "declined" | "withdrawn";
    }
  | { readonly type: "cover-set"; readonly cover: Cover }
  | { readonly type: "cover-began"; readonly cover: string }
  /** Its last day is over, or it was ended before. */
  | { readonly type: "cover-over"; readonly cover: string }
  /** Whoever left handed over to `to`, with these roles, which nobody else held; "" where nothing was left to hand over. */
  | {
      readonly type: "handed-over";
      readonly from: string;
      readonly to: string;
      readonly roles: readonly Role[];
    }
  /** What became of the mail by which somebody was told of roles. */
  | ({ readonly type: "roles-mailed" } & MailNoted)
  /** `words`: the reason for which an app was taken away. */
  | {
      readonly type: "sign-in-changed";
      readonly staff: string;
      readonly what: SignInChange;
      readonly words?: Words;
    }
  /** What became of the mail by which somebody was told of their sign-in. */
  | ({ readonly type: "sign-in-mailed" } & MailNoted);
