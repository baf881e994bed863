import { endOfDay } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import type { Deps } from "#ports/host.ts";
import { offered } from "#streams/placement/provider/pack.ts";
import { composeMail } from "../compose/compose.ts";
import { type Context, Incomplete } from "../compose/context.ts";
import { mintLink } from "../links/mailed-links.ts";
import { mintCode } from "../links/pack-code.ts";
import type { Composed } from "./sending.ts";

export const isOfPack = (mail: MailOwed): boolean =>
  mail.notice === "provider-start" || mail.notice === "pack-updated";

/** A link that opens nothing by itself: the page behind it asks for a code. Good until the last day agreed. */
export const packLink = async (deps: Deps, c: Context, stream: string): Promise<string> => {
  const offer = offered(c.placement);
  if (!offer) throw new Incomplete("There is no pack for this provider");
  const expires = endOfDay(offer.until).toString();
  return mintLink(deps, { purpose: "pack", stream, ask: "pack", to: offer.provider, expires });
};

/** The code is made here and is in nothing but this mail; the kept copy has it masked. */
export const packCodeMail = async (deps: Deps, c: Context, mail: MailOwed): Promise<Composed> => {
  const provider = c.placement.provider?.id ?? "";
  const code = await mintCode(deps, { scope: c.scope, placement: c.placement.id, provider });
  return { letter: await composeMail(deps, c, mail, { code: async () => code }), hidden: [code] };
};
