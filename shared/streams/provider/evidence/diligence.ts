import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { type DiligenceItem, diligenceItem, diligenceItems } from "#domain/due-diligence.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import { toldOfFault } from "../found.ts";
import type { DiligenceEvent, SignOffEvent } from "../sign-off-events.ts";

/** Evidence of one item as a school saw it; what it is stands in the vault. */
export type ItemSeen = Omit<DiligenceEvent, "type"> & {
  /** ISO instant, and by whom. */
  readonly at: string;
  readonly by: string;
};

export type Diligence = Readonly<Partial<Record<ObligationId, readonly ItemSeen[]>>>;

/** Folds one of its events. */
export const diligenceAfter = (
  before: Diligence,
  { type: _type, ...seen }: DiligenceEvent,
  { at, by }: Pick<ItemSeen, "at" | "by">,
): Diligence => ({ ...before, [seen.item]: [...(before[seen.item] ?? []), { ...seen, at, by }] });

export const latestSeen = (of: Diligence, item: ObligationId): ItemSeen | undefined => of[item]?.at(-1);

/** The latest of every item that was seen at all. */
export const seenItems = (
  of: Diligence,
): readonly { readonly item: DiligenceItem; readonly seen: ItemSeen }[] =>
  diligenceItems.flatMap((item) => {
    const seen = latestSeen(of, item.id);
    return seen ? [{ item, seen }] : [];
  });

/** Records that a school saw the evidence of an item; `today` is an ISO London date. */
export const seeItem = (
  s: { readonly id: string; readonly version: number },
  name: string,
  answers: FormAnswers,
  { today, words }: { readonly today: string; readonly words?: Words },
): Decision<SignOffEvent> => {
  const item = diligenceItem(name);
  if (!item) return refuse("This is no item of the due diligence.");
  const [on, until] = [String(answers.on ?? ""), String(answers.until ?? "")];
  if (on === "" || on > today) return refuse("The date must be today or in the past.", "on");
  if (until !== "" && until <= on)
    return refuse("It must hold beyond the day on which it was seen.", "until");
  const seen: SignOffEvent = {
    type: "item-seen",
    item: item.id,
    on,
    until,
    outcome: answers.outcome === "satisfactory" ? "satisfactory" : "not-satisfactory",
    ...(words ? { words } : {}),
  };
  return decided([seen], toldOfFault(s.id, s.version, [seen]));
};
