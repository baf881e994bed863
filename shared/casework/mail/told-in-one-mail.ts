import type { MailOwed } from "#domain/commit.ts";
import type { Role } from "#domain/roles.ts";
import { placementStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { placements, read } from "../commit/streams.ts";
import type { Context } from "../compose/context.ts";
import { holdersOf } from "../people/people.ts";

const isForStaff = (mail: MailOwed): boolean => mail.notice === "staff-notice" && mail.to.startsWith("role:");

const reached = (c: Context, mail: MailOwed): readonly string[] =>
  holdersOf(c.school, mail.to.slice("role:".length) as Role);

const within = (some: readonly string[], all: readonly string[]): boolean =>
  some.length > 0 && some.every((id) => all.includes(id));

/** Mails to roles that one decision owes, in its own order; only this one where it stands alone. */
const owedTogether = async (deps: Deps, c: Context, mail: MailOwed): Promise<readonly MailOwed[]> => {
  const { commits } = await read(deps, placements, placementStream(c.at, c.placement.id));
  const commit = commits.find(({ owes }) => owes.some((o) => o.key === mail.key));
  return (commit?.owes ?? [mail]).filter(isForStaff);
};

/**
 * How mails to several roles become one for whoever holds them all (catalogue 1L): the first says everything, the
 * others are not sent. `told`: what this mail says, itself first; none: another mail of the same decision says it.
 */
export const toldInOneMail = async (deps: Deps, c: Context, mail: MailOwed): Promise<readonly MailOwed[]> => {
  if (!isForStaff(mail)) return [mail];
  const all = await owedTogether(deps, c, mail);
  if (all.length < 2) return [mail];
  const at = all.findIndex((o) => o.key === mail.key);
  const mine = reached(c, mail);
  if (all.slice(0, at).some((before) => within(mine, reached(c, before)))) return [];
  return [mail, ...all.slice(at + 1).filter((later) => within(reached(c, later), mine))];
};
