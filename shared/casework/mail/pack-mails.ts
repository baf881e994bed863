import { endOfDay } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import type { Deps } from "#ports/host.ts";
import { offered } from "#streams/placement/provider/pack.ts";
import { composeMail } from "../compose/compose.ts";
import { type Context, Incomplete } from "../compose/context.ts";
import { mintLink } from "../links/mailed-links.ts";
import { mintCode } from "../links/pack-code.ts";
import type { Address, Composed } from "./sending.ts";

export const isOfPack = (mail: MailOwed): boolean =>
  mail.notice === "provider-start" || mail.notice === "pack-updated";

/** A link that opens nothing by itself: the page behind it asks for a code. Good until the last day agreed. */
export const packLink = async (deps: Deps, c: Context, stream: string): Promise<string> => {
  const offer = offered(c.placement);
  if (!offer) throw new Incomplete("There is no pack for this provider");
  const expires = endOfDay(offer.until).toString();
  return mintLink(deps, { purpose: "pack", stream, ask: "pack", to: offer.provider, expires });
};

const whereId = (c: Context): string => `pack-sent-${c.placement.id}-${c.placement.provider?.id ?? ""}`;

/** Remembers to which address the link of a pack went; in the vault, with whoever it is about. */
export const keepWherePackWent = (deps: Deps, c: Context, addresses: readonly Address[]): Promise<void> =>
  deps.vault.put({
    scope: c.scope,
    id: whereId(c),
    kind: "words",
    body: { to: addresses.map((a) => a.address).join(" ") },
    index: [],
  });

/**
 * The code goes where the link went, and nowhere else: an address that was changed meanwhile opens nothing until the link is
 * sent there as well (K4.5). Before that was remembered, to the address on file.
 */
export const sentWithPack = async (
  deps: Deps,
  c: Context,
  addresses: readonly Address[],
): Promise<readonly Address[]> => {
  const [kept] = await deps.vault.get(c.scope, [whereId(c)]);
  const to = String((kept?.body as { to?: string } | undefined)?.to ?? "");
  if (to === "") return addresses;
  return to.split(" ").map((address) => ({ name: addresses[0]?.name ?? "", address }));
};

/** The code is made here and is in nothing but this mail; the kept copy has it masked. */
export const packCodeMail = async (deps: Deps, c: Context, mail: MailOwed): Promise<Composed> => {
  const provider = c.placement.provider?.id ?? "";
  const code = await mintCode(deps, { scope: c.scope, placement: c.placement.id, provider });
  return { letter: await composeMail(deps, c, mail, { code: async () => code }), hidden: [code] };
};
