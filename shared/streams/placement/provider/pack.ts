import type { MailOwed } from "#domain/commit.ts";
import { toProvider } from "../events/events.ts";
import { answerOf, arrived, ended, endOf, type Facts, formOf, startOf } from "../facts.ts";
import type { Recorded } from "../recorded.ts";
import type { Placement } from "../state.ts";
import type { PackOffer, PackOpening } from "../state-parts.ts";
import { nothing, type Tending } from "../tending.ts";
import { agreedToEarlierTerms, providerAgreed } from "./checks.ts";

/** The form that the pack is made of. */
export const sheetForm = "emergency-sheet";

export const sheetOf = (p: Placement): Recorded | undefined => formOf(p, sheetForm);

/** The pack as it was last offered to the provider of now. */
export const offered = (p: Placement): PackOffer | undefined =>
  p.pack.offers.filter((o) => o.provider === p.provider?.id).at(-1);

/** The provider's latest opening of the sheet as it stands now. */
export const openedNow = (p: Placement): PackOpening | undefined =>
  p.pack.openings.filter((o) => o.provider === p.provider?.id && o.sheet === sheetOf(p)?.version).at(-1);

/**
 * Under way, and the provider has agreed to the terms (O55, O56): before that nothing of a child's health is for its eyes. A
 * child who is there stays known to whoever looks after them.
 */
const running = (p: Placement): boolean =>
  (p.phase === "commissioning" || p.phase === "active") &&
  (arrived(p) || providerAgreed(p) !== undefined || agreedToEarlierTerms(p) !== undefined);

/** Whether this provider is still one whom the pack is for. */
export const packIsFor = (p: Placement, provider: string | undefined): boolean =>
  provider !== undefined && p.provider?.id === provider && running(p) && offered(p) !== undefined;

/**
 * Whether this provider may open the pack on this day (ISO London date): it was offered to it, another has not taken its
 * place, and the placement has not ended. All other links to it are dead at once.
 */
export const packIsOpen = (p: Placement, provider: string, today: string): boolean =>
  packIsFor(p, provider) && (!ended(p) || today <= answerOf(p, "end", "last-day"));

type Offer = Omit<PackOffer, "at" | "version">;

const offerNow = (p: Placement): Offer | undefined => {
  const sheet = sheetOf(p);
  const start = startOf(p);
  if (!running(p) || ended(p) || !sheet || !p.provider || !start) return undefined;
  return { provider: p.provider.id, sheet: sheet.version, start, until: endOf(p) };
};

const sentAgain = (p: Placement, since: number): boolean => (formOf(p, "pack-again")?.version ?? 0) > since;

/** What is new to the provider: everything, only the sheet or the time for which the link is good, or nothing. */
const newsIn = (p: Placement, now: Offer): "provider-start" | "pack-updated" | undefined => {
  const before = offered(p);
  if (!before || before.start !== now.start || sentAgain(p, before.version)) return "provider-start";
  return before.sheet === now.sheet && before.until >= now.until ? undefined : "pack-updated";
};

/** Only the time is new: while the provider is asked to agree to it, that question is its one mail. */
const onlyLonger = (p: Placement, now: Offer, notice: string | undefined): boolean =>
  notice === "pack-updated" && offered(p)?.sheet === now.sheet;

/** Tells the provider of the pack, and again when the sheet, the dates or the provider have changed (catalogue O57). */
export const tendPack = (f: Facts): Tending => {
  const p = f.placement;
  const now = offerNow(p);
  const notice = now && newsIn(p, now);
  if (!now || !notice) return nothing;
  if (onlyLonger(p, now, notice) && agreedToEarlierTerms(p)) return nothing;
  const mail: MailOwed = {
    key: `${p.id}-pack-${p.pack.offers.length + 1}`,
    notice,
    to: toProvider,
    facts: { placement: p.id, provider: now.provider },
  };
  return { events: [{ type: "pack-offered", ...now }], owes: [mail], next: [] };
};
