import { roleNames } from "#domain/roles.ts";
import type { Role } from "#ids/role.ts";
import type { Composed } from "../composing/draft.ts";
import type { SchoolCase } from "../composing/school.ts";
import type { StaffRolesFacts } from "./facts.ts";

/** What somebody is told of their roles. */
export type RolesTold = Pick<SchoolCase, "schoolRecord"> &
  Pick<StaffRolesFacts, "name" | "why" | "by" | "cover" | "needsCode"> & {
    readonly publicUrl: string;
    readonly roles: readonly Role[];
  };

export const composeStaffRoles = async ({
  schoolRecord,
  publicUrl,
  roles,
  ...told
}: RolesTold): Composed<StaffRolesFacts> => ({
  ...told,
  schoolName: schoolRecord.name,
  roles: roles.map((role) => roleNames[role]),
  signIn: `${publicUrl}/sign-in`,
});
