import { endOfDay } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import type { LetterId } from "#ids/letter-id.ts";
import { registerComposers } from "#letters/composers-of-register.ts";
import type { RegisterCase, RegisterComposer } from "#letters/composing/register-case.ts";
import type { Letter } from "#letters/letter.ts";
import type { Deps } from "#ports/host.ts";
import { composed } from "../compose/compose.ts";
import { Incomplete, schoolCase } from "../compose/context.ts";
import { linkUrl, mintLink } from "../links/mailed-links.ts";
import { providerOf } from "../people/people.ts";
import { safeguardingNumbers } from "../school/record-duty.ts";
import { countOverdueDuties } from "../sweep/remind-duties.ts";
import { initialsFor, type RegisterContext } from "./register-context.ts";

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
