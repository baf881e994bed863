import type { MailOwed } from "#domain/commit.ts";
import { parseStream, providerStream, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { rollLinkExpires } from "#streams/provider/roll/asking-roll.ts";
import { providers, read, schools, signOffs } from "../commit/streams.ts";
import { Incomplete, schoolCase } from "../compose/context.ts";
import { composeProviderMail } from "../compose/provider-mail.ts";
import { linkUrl, mintLink } from "../links/mailed-links.ts";
import { holdersOf, providerOf, schoolRecordOf, staffMembersOf } from "../people/people.ts";
import type { Desk } from "./sending.ts";

/** Whether a mail is about the count that a provider owes each term. */
export const isOfRoll = (mail: MailOwed): boolean => (mail.facts.what ?? "").startsWith("roll");

/** What sending a mail about a provider's count needs: to the provider with its link, or to the AP lead about its silence. */
export const rollDesk = async (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
  const at = parseStream(stream);
  const scope = scopeOf(at);
  const [{ state: school }, schoolRecord, provider, { state: signOff }, { state: known }] = await Promise.all(
    [
      read(deps, schools, schoolStream(at)),
      schoolRecordOf(deps, scope, at.school),
      providerOf(deps, at.tenant, at.id),
      read(deps, signOffs, stream),
      read(deps, providers, providerStream(at.tenant, at.id)),
    ],
  );
  const ask = signOff.rollAsk;
  if (!schoolRecord || !ask) throw new Incomplete("There is no record of the school, or of the request");
  const toProvider = mail.to === "provider";
  const staff = toProvider ? [] : await staffMembersOf(deps, scope, holdersOf(school, "ap-lead"));
  const link = async () => {
    const expires = rollLinkExpires(ask);
    return linkUrl(
      deps,
      await mintLink(deps, { purpose: "roll", stream, ask: ask.round, to: at.id, expires }),
    );
  };
  const { publicUrl } = deps.settings;
  const about = {
    ...schoolCase(deps, { scope, school, schoolRecord }),
    ...{ providerName: provider?.name, page: `${publicUrl}/providers/${at.id}`, publicUrl, ask, link },
  };
  return {
    schoolName: schoolRecord.name,
    replyTo: schoolRecord.replyTo,
    noLongerOwed:
      mail.facts.round !== ask.round || (known.roll?.on ?? "") >= ask.round ? "told meanwhile" : undefined,
    addresses: toProvider
      ? provider?.email
        ? [{ name: provider.name, address: provider.email }]
        : []
      : [...staff.values()].map((s) => ({ name: s.name, address: s.email })),
    compose: async () => ({ letter: await composeProviderMail(about, mail) }),
  };
};
