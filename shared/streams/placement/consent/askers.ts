import { type Contact, consenting } from "#domain/contact.ts";
import type { Placement } from "../state.ts";

/**
 * Whose agreement is asked for: those with parental responsibility who may consent. For a part-time timetable only the
 * parent with whom the pupil lives (catalogue O112; WBS 9.4); where the authority holds responsibility for a looked-after
 * child and nobody who does lives with the child, those who hold it.
 */
export const askedForConsent = (
  p: Pick<Placement, "route" | "contacts" | "statuses">,
): readonly Contact[] => {
  const all = consenting(p.contacts);
  if (p.route !== "part-time") return all;
  const athome = all.filter((c) => c.livesWith === "yes");
  return athome.length === 0 && p.statuses.includes("looked-after") ? all : athome;
};
