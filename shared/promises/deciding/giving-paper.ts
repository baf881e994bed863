import { isProfessional } from "#domain/contact.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { PaperGiving } from "#streams/placement/events/paper.ts";
import { contactOf, type Facts } from "#streams/placement/facts.ts";
import { papersToGive } from "#streams/placement/notice/papers.ts";

export type GivingPaper = { readonly key: string; readonly how: PaperGiving; readonly on: string };

/** Marks a printed letter as given: by hand, left at the address or posted; those at work with the pupil may be told by phone. */
export const givePaper = (f: Facts, { key, how, on }: GivingPaper): Decision<PlacementEvent> => {
  const paper = papersToGive(f).find((p) => p.key === key);
  if (!paper) return refuse("No letter on paper waits to be given to this person.", "paper");
  const contact = contactOf(f.placement, paper.to);
  if (how === "phone" && contact && !isProfessional(contact))
    return refuse(
      "A parent gets this letter in writing: hand it over, leave it at the address or post it.",
      "how",
    );
  if (on > f.today) return refuse("The date must be today or in the past.", "on");
  return on < paper.at.slice(0, 10)
    ? refuse("The date must not be before the letter was written.", "on")
    : decided([{ type: "paper-given", key, how, on }]);
};
