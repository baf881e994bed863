import type { MailOwed } from "#domain/commit.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import { schoolComposers } from "#letters/composers-of-school.ts";
import type { SchoolCase } from "#letters/composing/school.ts";
import { type CodeFor, codeFits } from "#ports/accounts.ts";
import type { Deps } from "#ports/host.ts";
import type { SignInChange } from "#streams/school/people-events.ts";
import type { School } from "#streams/school/school.ts";
import { signInToldIn } from "#streams/school/telling-sign-in.ts";
import { composed } from "../compose/compose.ts";
import { staffMembersOf } from "../people/people.ts";
import type { Composed, Desk } from "./sending.ts";

/** For what the code is good that goes with a mail; undefined where none goes. */
const codeFor: Readonly<Partial<Record<SignInChange, CodeFor>>> = {
  "invited-again": "first",
  "new-password-asked": "password",
  "app-taken": "phone",
};

const reasonFor = async (deps: Deps, scope: string, id: string): Promise<string> => {
  if (id === "") return "";
  const [kept] = await deps.vault.get(scope, [id]);
  return String((kept?.body as { readonly reason?: string } | undefined)?.reason ?? "");
};

/** What a member of staff is told of their own sign-in. A code is made here, and is in nothing but this mail. */
export const signInTold = (
  deps: Deps,
  at: SchoolRef,
  state: School,
  schoolRecord: SchoolCase["schoolRecord"],
  mail: MailOwed,
): Pick<Desk, "noLongerOwed" | "compose"> => {
  const staff = mail.to.slice("staff:".length);
  const what = signInToldIn(mail);
  const purpose = what && codeFor[what];
  const isHere = state.staff.some((m) => m.id === staff && m.active);
  const compose = async (): Promise<Composed> => {
    const { by = "", reason = "" } = mail.facts;
    const code = purpose ? deps.accounts?.newCode({ ...at, staff }, purpose) : undefined;
    const names = await staffMembersOf(deps, scopeOf(at), [staff, by]);
    const said = await reasonFor(deps, scopeOf(at), reason);
    const facts = await schoolComposers["staff-sign-in"]({
      schoolRecord,
      publicUrl: deps.settings.publicUrl,
      name: names.get(staff)?.name ?? "Colleague",
      what: what ?? "password-changed",
      ...(by ? { by: names.get(by)?.name ?? schoolRecord.name } : {}),
      ...(said ? { reason: said } : {}),
      code,
    });
    return { letter: composed("staff-sign-in", facts), ...(code ? { hidden: [code.code] } : {}) };
  };
  // A code for which nothing is left to do, because the password is chosen meanwhile, is not sent.
  const isDone = purpose && deps.accounts && !codeFits(deps.accounts.of({ ...at, staff }).state, purpose);
  return { noLongerOwed: isHere && what && !isDone ? undefined : "not so any more", compose };
};
