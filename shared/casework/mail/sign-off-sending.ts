import type { MailOwed } from "#domain/commit.ts";
import { parseStream, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";
import { read, schools } from "../commit/streams.ts";
import { Incomplete, schoolCase } from "../compose/context.ts";
import { composeProviderMail } from "../compose/provider-mail.ts";
import { holdersOf, providerOf, schoolRecordOf, staffMembersOf } from "../people/people.ts";
import { isOfProviderAsk, providerAskDesk } from "./provider-ask-sending.ts";
import type { Desk } from "./sending.ts";
import { standingLinkDesk } from "./standing-link-sending.ts";

/** What sending a warning, or news of a provider, needs: it goes to those whom it names, or whoever stands in. */
export const signOffDesk = async (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
  if (isOfProviderAsk(mail)) return providerAskDesk(deps, stream, mail);
  if (mail.notice === "standing-link") return standingLinkDesk(deps, stream, mail);
  const at = parseStream(stream);
  const scope = scopeOf(at);
  const [{ state: school }, schoolRecord, provider] = await Promise.all([
    read(deps, schools, schoolStream(at)),
    schoolRecordOf(deps, scope, at.school),
    providerOf(deps, at.tenant, at.id),
  ]);
  if (!schoolRecord) throw new Incomplete("There is no record of the school");
  const roles = mail.to.slice("role:".length).split("+") as Role[];
  const staff = await staffMembersOf(
    deps,
    scope,
    roles.flatMap((role) => holdersOf(school, role)),
  );
  const { publicUrl } = deps.settings;
  const about = {
    ...schoolCase(deps, { scope, school, schoolRecord }),
    ...{ providerName: provider?.name, page: `${publicUrl}/providers/${at.id}`, publicUrl, ask: undefined },
    link: () => Promise.reject(new Incomplete("A mail to staff carries no link of its own")),
  };
  return {
    schoolName: schoolRecord.name,
    replyTo: schoolRecord.replyTo,
    noLongerOwed: undefined,
    addresses: [...staff.values()].map((s) => ({ name: s.name, address: s.email })),
    compose: async () => ({ letter: await composeProviderMail(about, mail) }),
  };
};
