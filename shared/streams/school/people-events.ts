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
  | {
      readonly type: "roles-mailed";
      readonly key: string;
      readonly state: "sent" | "delivered" | "bounced" | "dropped";
      readonly reason?: string;
    };
