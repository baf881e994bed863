import type { LetterId } from "#ids/letter-id.ts";
import type { Composed } from "./composing/draft.ts";
import type { OperationsComposer } from "./composing/operations-case.ts";
import { composeOperationsWeekly } from "./operations-weekly/composer.ts";
import { composeStaffRoles, type RolesTold } from "./staff-roles/composer.ts";
import { composeStaffSignIn, type SignInTold } from "./staff-sign-in/composer.ts";

/** Composers of the letters that a school's own stream owes, besides reminders of its duties. */
export const schoolComposers = {
  "operations-weekly": composeOperationsWeekly,
  "staff-roles": composeStaffRoles,
  "staff-sign-in": composeStaffSignIn,
} satisfies Readonly<
  Partial<
    Record<
      LetterId,
      | OperationsComposer<object>
      | ((told: RolesTold) => Composed<object>)
      | ((told: SignInTold) => Composed<object>)
    >
  >
>;
