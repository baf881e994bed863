import { longTime } from "#domain/calendar/london.ts";
import type { Composed } from "../composing/draft.ts";
import type { SchoolCase } from "../composing/school.ts";
import type { StaffSignInFacts } from "./facts.ts";

/** What somebody is told of their own sign-in. */
export type SignInTold = Pick<SchoolCase, "schoolRecord"> &
  Pick<StaffSignInFacts, "name" | "what" | "by" | "reason"> & {
    readonly publicUrl: string;
    readonly code?: { readonly code: string; readonly until: string } | undefined;
  };

const pages: Partial<Readonly<Record<StaffSignInFacts["what"], string>>> = {
  "invited-again": "/sign-in/first",
  "new-password-asked": "/sign-in/new-password",
  "app-taken": "/sign-in/new-phone",
  guessed: "/sign-in/forgotten",
};

export const composeStaffSignIn = async ({
  schoolRecord,
  publicUrl,
  code,
  ...told
}: SignInTold): Composed<StaffSignInFacts> => ({
  ...told,
  schoolName: schoolRecord.name,
  ...(code ? { code: { typed: code.code, until: longTime(code.until) } } : {}),
  page: `${publicUrl}${pages[told.what] ?? "/sign-in"}${code ? `?code=${code.code}` : ""}`,
});
