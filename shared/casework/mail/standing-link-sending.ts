import { londonDate } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import { parseStream, providerStream, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { standingLinkExpires, standingLinkOver } from "#streams/provider/every-day/standing-link.ts";
import { providers, read, schools, signOffs } from "../commit/streams.ts";
import { Incomplete, schoolCase } from "../compose/context.ts";
import { composeProviderMail } from "../compose/provider-mail.ts";
import { linkUrl, mintLink } from "../links/mailed-links.ts";
import { providerOf, schoolRecordOf } from "../people/people.ts";
import type { Desk } from "./sending.ts";

/** What sending a provider its link for every day needs: it goes to the address on record, and to no other. */
export const standingLinkDesk = async (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
  const at = parseStream(stream);
  const scope = scopeOf(at);
  const [{ state: school }, schoolRecord, named, { state: signOff }, { state: provider }] = await Promise.all(
    [
      read(deps, schools, schoolStream(at)),
      schoolRecordOf(deps, scope, at.school),
      providerOf(deps, at.tenant, at.id),
      read(deps, signOffs, stream),
      read(deps, providers, providerStream(at.tenant, at.id)),
    ],
  );
  const chosen = signOff.standingLink;
  if (!schoolRecord || !chosen) throw new Incomplete("There is no record of the school, or of the link");
  const link = async () => {
    const { round: ask } = chosen;
    const expires = standingLinkExpires(chosen);
    return linkUrl(deps, await mintLink(deps, { purpose: "standing", stream, ask, to: at.id, expires }));
  };
  const { publicUrl } = deps.settings;
  const about = {
    ...schoolCase(deps, { scope, school, schoolRecord }),
    ...{ providerName: named?.name, page: `${publicUrl}/providers/${at.id}`, publicUrl, ask: undefined },
    until: chosen.until,
    link,
  };
  const over =
    mail.facts.round !== chosen.round ||
    standingLinkOver(chosen, provider, londonDate(deps.clock.now())) !== undefined;
  return {
    schoolName: schoolRecord.name,
    replyTo: schoolRecord.replyTo,
    noLongerOwed: over ? "ended meanwhile" : undefined,
    addresses: named?.email ? [{ name: named.name, address: named.email }] : [],
    compose: async () => ({ letter: await composeProviderMail(about, mail) }),
  };
};
