import type { MailOwed, Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { type PlacementEvent, toProvider } from "#streams/placement/events/events.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { packIsOpen, sheetOf } from "#streams/placement/provider/pack.ts";

const closed = refuse("This pack is not open any more. Please ring the school.");

/** Owes the provider a code to the address on file; the code itself is made when the mail is, and kept nowhere. */
export const askForCode = (f: Facts, provider: string): Decision<PlacementEvent> => {
  const p = f.placement;
  if (!packIsOpen(p, provider, f.today)) return closed;
  const mail: MailOwed = {
    key: `${p.id}-pack-code-${p.pack.codes + 1}`,
    notice: "pack-code",
    to: toProvider,
    facts: { placement: p.id, provider },
  };
  return decided([{ type: "pack-code-asked", provider }], [mail]);
};

/** The receipt of an opening: which version of the sheet, and by whom (`words`: the typed name). */
export const openPack = (f: Facts, provider: string, words: Words): Decision<PlacementEvent> => {
  const sheet = sheetOf(f.placement);
  return sheet && packIsOpen(f.placement, provider, f.today)
    ? decided([{ type: "pack-opened", provider, sheet: sheet.version, words }])
    : closed;
};
