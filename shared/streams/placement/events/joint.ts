import type { Role } from "#ids/role.ts";

/** A decision that several take together: one records it, and it counts once each of the others has agreed (TWE 8.2, ECC 7). */
export type JointEvent =
  /** With the record of the decision: whose word it waits for, and as which role it was recorded. */
  | { readonly type: "decision-proposed"; readonly awaits: readonly Role[]; readonly proposer?: Role }
  | {
      readonly type: "decision-confirmed";
      readonly roles: readonly Role[];
      readonly answer: "agree" | "disagree";
    };
