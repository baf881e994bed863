import type { MailOwed } from "#domain/commit.ts";
import type { Role } from "#ids/role.ts";
import type { Letter } from "#letters/letter.ts";
import { letterPdf } from "#letters/rendering/letter-pdf.ts";
import type { Deps } from "#ports/host.ts";
import { noLongerOwed } from "#promises/deciding/telling/mail-outcomes.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { contactOf } from "#streams/placement/facts.ts";
import { readsLarge } from "#streams/placement/notice/reading-needs.ts";
import { composeMail } from "../compose/compose.ts";
import { type Context, contextOf, Incomplete } from "../compose/context.ts";
import { toldInOneMail } from "../compose/merge-mails-to-roles.ts";
import { linkUrl, mintLink } from "../links/mailed-links.ts";
import { pageCodeMail, withPageLink } from "../own-page/page-link.ts";
import { contactRecordOf, holdersOf, providerOf, staffMembersOf } from "../people/people.ts";
import { withheldFrom } from "../people/shared-address.ts";
import { providerAddresses } from "../provider/addresses.ts";
import { lookOf } from "../school/look.ts";
import { calendarOf, isInvitation, replyLink } from "./meeting-mails.ts";
import { isOfPack, keepWherePackWent, packCodeMail, packLink, sentWithPack } from "./pack-mails.ts";
import type { Address, Composed, Desk } from "./sending.ts";

const addressesOf = async (deps: Deps, c: Context, mail: MailOwed): Promise<readonly Address[]> => {
  const { to } = mail;
  if (to.startsWith("role:")) {
    const staff = await staffMembersOf(deps, c.scope, holdersOf(c.school, to.slice(5) as Role));
    return [...staff.values()].map((s) => ({ name: s.name, address: s.email }));
  }
  if (to.startsWith("staff:")) {
    const staff = await staffMembersOf(deps, c.scope, [to.slice("staff:".length)]);
    return [...staff.values()].map((s) => ({ name: s.name, address: s.email }));
  }
  if (to === toProvider) {
    const provider = await providerOf(deps, c.at.tenant, c.placement.provider?.id ?? "");
    const addresses = providerAddresses(provider, mail);
    return mail.notice === "pack-code" ? sentWithPack(deps, c, addresses) : addresses;
  }
  const record = await contactRecordOf(deps, c.scope, to);
  return contactOf(c.placement, to)?.channel === "email" && record?.email
    ? [{ name: record.name, address: record.email }]
    : [];
};

const linkFor = (deps: Deps, c: Context, stream: string, mail: MailOwed) => async (): Promise<string> => {
  if (isOfPack(mail)) return linkUrl(deps, await packLink(deps, c, stream));
  if (isInvitation(mail)) return linkUrl(deps, await replyLink(deps, c, mail));
  const ask = c.placement.asks.find((a) => a.id === mail.facts.ask);
  if (!ask) throw new Incomplete("There is no such question");
  return linkUrl(
    deps,
    await mintLink(deps, {
      purpose: ask.purpose,
      stream,
      ask: ask.id,
      to: ask.to,
      expires: ask.expires,
      of: c.placement.version,
    }),
  );
};

const isLetter = (mail: MailOwed): boolean => mail.notice === "placement-letter";

const composed = async (deps: Deps, c: Context, stream: string, mail: MailOwed): Promise<Composed> => {
  if (mail.notice === "pack-code") return packCodeMail(deps, c, mail);
  if (mail.notice === "own-page-code") return pageCodeMail(deps, c, mail);
  if (isOfPack(mail)) await keepWherePackWent(deps, c, await addressesOf(deps, c, mail));
  const letter = await composeMail(deps, c, mail, { link: linkFor(deps, c, stream, mail) });
  return {
    ...(await besides(deps, c, mail, letter)),
    letter: await withPageLink(deps, c, stream, mail, letter),
  };
};

/** What goes with a mail besides its words. */
const besides = async (
  deps: Deps,
  c: Context,
  mail: MailOwed,
  letter: Letter,
): Promise<Omit<Composed, "letter">> => {
  const calendar = calendarOf(deps, c, mail);
  if (calendar) return { calendar };
  if (!isLetter(mail)) return {};
  const schoolName = c.schoolRecord.name;
  return {
    pdf: {
      name: "letter.pdf",
      bytes: await letterPdf(
        letter,
        { date: c.today, schoolName, ...(await lookOf(deps, c.at)) },
        { large: readsLarge(c.placement, mail.to) },
      ),
    },
  };
};

/** What sending a placement's mail needs. */
export const placementDesk = async (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
  const c = await contextOf(deps, stream);
  const told = await toldInOneMail(deps, c, mail);
  const addresses = await addressesOf(deps, c, mail);
  return {
    withheld: await withheldFrom(deps, c.scope, c.placement.contacts, { to: mail.to, addresses }),
    schoolName: c.schoolRecord.name,
    replyTo: c.schoolRecord.replyTo,
    noLongerOwed: told.length === 0 ? "told in one mail with another" : noLongerOwed(c.placement, mail),
    addresses,
    compose: () => composed(deps, c, stream, mail),
  };
};
