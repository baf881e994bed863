import { longTime } from "#domain/calendar/london.ts";
import { roleNames } from "#domain/roles.ts";
import type { Role } from "#ids/role.ts";
import type { Composed } from "../composing/draft.ts";
import type { SchoolCase } from "../composing/school.ts";
import type { StaffRolesFacts } from "./facts.ts";

/** What somebody is told of their roles. */
export type RolesTold = Pick<SchoolCase, "schoolRecord"> &
  Pick<StaffRolesFacts, "name" | "why" | "by" | "cover"> & {
    readonly publicUrl: string;
    readonly roles: readonly Role[];
    readonly code?: { readonly code: string; readonly until: string } | undefined;
  };

export const composeStaffRoles = async ({
  schoolRecord,
  publicUrl,
  roles,
  code,
  ...told
}: RolesTold): Composed<StaffRolesFacts> => ({
  ...told,
  schoolName: schoolRecord.name,
  roles: roles.map((role) => roleNames[role]),
  ...(code ? { code: { typed: code.code, until: longTime(code.until) } } : {}),
  signIn: code ? `${publicUrl}/sign-in/first?code=${code.code}` : `${publicUrl}/sign-in`,
});
