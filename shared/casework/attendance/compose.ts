import { initialsOf, pupilRecord } from "#contracts/people.ts";
import type { MailOwed } from "#domain/commit.ts";
import { endOfDay } from "#domain/london.ts";
import type { SchoolRef } from "#domain/streams.ts";
import type { LetterId } from "#ids/letter-id.ts";
import { registerComposers } from "#letters/composers-of-register.ts";
import type { RegisterCase, RegisterComposer } from "#letters/composing/register-case.ts";
import type { Letter } from "#letters/letter.ts";
import type { Deps } from "#ports/host.ts";
import type { Register } from "#streams/register/state.ts";
import { composed } from "../compose/compose.ts";
import { Incomplete, type SchoolContext, schoolCase } from "../compose/context.ts";
import { linkUrl, mintLink } from "../links/mailed-links.ts";
import { providerOf } from "../people/people.ts";
import { safeguardingNumbers } from "../school/record-duty.ts";
import { countOverdueDuties } from "../sweep/remind-duties.ts";

/** What a register's mails are composed from. */
export type RegisterContext = SchoolContext & {
  readonly at: SchoolRef;
  readonly stream: string;
  readonly register: Register;
};

/** "X" for a pupil whose record is gone or cannot be read: the mail must go for the others, and for that one too. */
const initialsFor = async (deps: Deps, c: RegisterContext, ids: readonly string[]) => {
  const records = await deps.vault.get(c.scope, [...new Set(ids)].filter(Boolean));
  return (id: string): string => {
    const record = pupilRecord.safeParse(records.find((r) => r.id === id && r.kind === "pupil")?.body);
    return record.success ? initialsOf(record.data) : "X";
  };
};

/** One link for all the provider's pupils, good until the end of the London day. */
const linkOf = async (deps: Deps, { stream, register }: RegisterContext): Promise<string> => {
  const expires = endOfDay(register.date).toString();
  const to = register.provider;
  return linkUrl(deps, await mintLink(deps, { purpose: "attendance", stream, ask: "register", to, expires }));
};

const registerCase = (deps: Deps, c: RegisterContext): RegisterCase => ({
  ...schoolCase(deps, c),
  register: c.register,
  publicUrl: deps.settings.publicUrl,
  initials: (pupils) => initialsFor(deps, c, pupils),
  provider: () => providerOf(deps, c.at.tenant, c.register.provider),
  link: () => linkOf(deps, c),
  safeguardingNumbers: () => safeguardingNumbers(deps, c.at),
  overdueDuties: () => countOverdueDuties(deps, c.at),
});

const composers: Readonly<Partial<Record<LetterId, RegisterComposer<object>>>> = registerComposers;

/** The letter that a register's mail carries, composed now from the vault and the register. */
export const composeRegisterMail = async (
  deps: Deps,
  c: RegisterContext,
  mail: MailOwed,
): Promise<Letter> => {
  const composer = composers[mail.notice];
  if (!composer) throw new Incomplete(`No register owes the letter ${mail.notice}`);
  return composed(mail.notice, await composer(registerCase(deps, c), mail));
};
