import type { MailOwed } from "#domain/commit.ts";
import { parseStream, providerStream, schoolStream, scopeOf } from "#domain/streams.ts";
import type { ProviderCase } from "#letters/composing/provider-case.ts";
import type { Deps } from "#ports/host.ts";
import { auditDue } from "#streams/provider/audit/signing.ts";
import type { Provider } from "#streams/provider/provider.ts";
import { rollLinkExpires } from "#streams/provider/roll/asking-roll.ts";
import { latestRecord, type SignOff } from "#streams/provider/sign-off.ts";
import { yearLinkExpires } from "#streams/provider/yearly/asking.ts";
import { providers, read, schools, signOffs } from "../commit/streams.ts";
import { Incomplete, schoolCase } from "../compose/context.ts";
import { composeProviderMail } from "../compose/provider-mail.ts";
import { linkUrl, mintLink } from "../links/mailed-links.ts";
import { holdersOf, providerOf, schoolRecordOf, staffMembersOf } from "../people/people.ts";
import type { Desk } from "./sending.ts";

type Asking = {
  readonly purpose: "roll" | "diligence" | "audit";
  readonly ask: ProviderCase["ask"];
  /** ISO instant at which its link closes. */
  readonly expires: string;
  /** ISO date on which the provider told last. */
  readonly toldOn: string;
};

/** The latest audit; signed meanwhile, it needs no mail any more. */
const ofAudit = (signOff: SignOff): Asking => {
  const audit = latestRecord(signOff, "audit");
  if (!audit) return { purpose: "audit", ask: undefined, expires: "", toldOn: "" };
  const { due, expires } = auditDue(audit);
  const round = `v${audit.version}`;
  return {
    purpose: "audit",
    ask: { round, askedOn: audit.on, due },
    expires,
    toldOn: audit.answers.signed === "yes" ? round : "",
  };
};

/** What a mail is about: the count that a provider owes each term, or its due diligence of a year; undefined for any other. */
const askingOf = (mail: MailOwed, signOff: SignOff, provider: Provider): Asking => {
  if (mail.facts.what === "audit") return ofAudit(signOff);
  const year = signOff.year.ask;
  const roll = signOff.rollAsk;
  return mail.facts.what === "diligence"
    ? {
        purpose: "diligence",
        ask: year,
        expires: year ? yearLinkExpires(year) : "",
        toldOn: provider.year.told?.on ?? "",
      }
    : {
        purpose: "roll",
        ask: roll,
        expires: roll ? rollLinkExpires(roll) : "",
        toldOn: provider.roll?.on ?? "",
      };
};

/** Whether a mail is a question to a provider about itself, or about its silence. */
export const isOfProviderAsk = (mail: MailOwed): boolean =>
  ["diligence", "audit"].includes(mail.facts.what ?? "") || (mail.facts.what ?? "").startsWith("roll");

/** What sending such a mail needs: to the provider with its link, or to the AP lead about its silence. */
export const providerAskDesk = async (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
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
  const { purpose, ask, expires, toldOn } = askingOf(mail, signOff, known);
  if (!schoolRecord || !ask) throw new Incomplete("There is no record of the school, or of the request");
  const toProvider = mail.to === "provider";
  const staff = toProvider ? [] : await staffMembersOf(deps, scope, holdersOf(school, "ap-lead"));
  const link = async () =>
    linkUrl(deps, await mintLink(deps, { purpose, stream, ask: ask.round, to: at.id, expires }));
  const { publicUrl } = deps.settings;
  const about = {
    ...schoolCase(deps, { scope, school, schoolRecord }),
    ...{ providerName: provider?.name, page: `${publicUrl}/providers/${at.id}`, publicUrl, ask, link },
  };
  return {
    schoolName: schoolRecord.name,
    replyTo: schoolRecord.replyTo,
    noLongerOwed: mail.facts.round !== ask.round || toldOn >= ask.round ? "told meanwhile" : undefined,
    addresses: toProvider
      ? provider?.email
        ? [{ name: provider.name, address: provider.email }]
        : []
      : [...staff.values()].map((s) => ({ name: s.name, address: s.email })),
    compose: async () => ({ letter: await composeProviderMail(about, mail) }),
  };
};
