import type { MailOwed } from "#domain/commit.ts";
import { rollLinkExpires } from "#domain/provider/asking-roll.ts";
import { parseStream, providerStream, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { providers, read, schools, signOffs } from "../commit/streams.ts";
import { composed } from "../compose/compose.ts";
import { Incomplete, schoolFactsOf } from "../compose/context.ts";
import { linkUrl, mintLink } from "../links/mailed-links.ts";
import { holdersOf, providerOf, schoolRecordOf, staffMembersOf } from "../people/people.ts";
import type { Desk } from "./sending.ts";

/** Whether a mail is about the count that a provider owes each term. */
export const isOfRoll = (mail: MailOwed): boolean => (mail.facts.what ?? "").startsWith("roll");

const told: Readonly<Record<string, string>> = {
  "roll-silent": "has not told how many full-time pupils it has: please ring",
  "roll-bounced": "could not be asked by mail how many full-time pupils it has: please ring",
};

/** What sending a mail about a provider's count needs: to the provider with its link, or to the AP lead about its silence. */
export const rollDesk = async (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
  const at = parseStream(stream);
  const scope = scopeOf(at);
  const [{ state: school }, record, provider, { state: signOff }, { state: known }] = await Promise.all([
    read(deps, schools, schoolStream(at)),
    schoolRecordOf(deps, scope, at.school),
    providerOf(deps, at.tenant, at.id),
    read(deps, signOffs, stream),
    read(deps, providers, providerStream(at.tenant, at.id)),
  ]);
  const ask = signOff.rollAsk;
  if (!record || !ask) throw new Incomplete("There is no record of the school, or of the request");
  const toProvider = mail.to === "provider";
  const staff = toProvider ? [] : await staffMembersOf(deps, scope, holdersOf(school, "ap-lead"));
  const link = async () =>
    linkUrl(
      deps,
      await mintLink(deps, {
        purpose: "roll",
        stream,
        ask: ask.round,
        to: at.id,
        expires: rollLinkExpires(ask),
      }),
    );
  const asked = async () => ({
    school: await schoolFactsOf(deps, { scope, school, schoolRecord: record }),
    answerBy: ask.due,
    link: await link(),
    ...(mail.notice === "roll-reminder" ? { askedOn: ask.askedOn } : {}),
  });
  return {
    schoolName: record.name,
    replyTo: record.replyTo,
    noLongerOwed:
      mail.facts.round !== ask.round || (known.roll?.on ?? "") >= ask.round ? "told meanwhile" : undefined,
    addresses: toProvider
      ? provider?.email
        ? [{ name: provider.name, address: provider.email }]
        : []
      : [...staff.values()].map((s) => ({ name: s.name, address: s.email })),
    compose: async () => ({
      letter: toProvider
        ? composed(mail.notice, await asked())
        : composed("staff-notice", {
            schoolName: record.name,
            tasks: [
              {
                what: `${provider?.name ?? "A provider"} ${told[mail.facts.what ?? ""] ?? "needs you"}`,
                due: ask.due,
                link: `${deps.settings.publicUrl}/providers/${at.id}`,
              },
            ],
            allTasks: `${deps.settings.publicUrl}/today`,
          }),
    }),
  };
};
