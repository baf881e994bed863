import { type Contact, consenting } from "#domain/contact.ts";
import type { Placement } from "../state.ts";

/** Who signs and acknowledges what parents else do: the pupil themselves once they are 18. */
export const signing = (
  p: Pick<Placement, "route" | "contacts" | "statuses" | "ofAge">,
): readonly Contact[] => (p.ofAge ? askedForConsent(p) : consenting(p.contacts));

/**
 * Whose agreement is asked for: a pupil of 18 or over themselves, since parental responsibility ends then (Children Act 1989
 * s.105; Family Law Reform Act 1969 s.1). Else those with parental responsibility who may consent. For a part-time timetable only the
 * parent with whom the pupil lives (catalogue O112; WBS 9.4); where the authority holds responsibility for a looked-after
 * child and nobody who does lives with the child, those who hold it.
 */
export const askedForConsent = (
  p: Pick<Placement, "route" | "contacts" | "statuses" | "ofAge">,
): readonly Contact[] => {
  if (p.ofAge) return p.contacts.filter((c) => c.relationship === "pupil" && c.restricted === "no");
  const all = consenting(p.contacts);
  if (p.route !== "part-time") return all;
  const athome = all.filter((c) => c.livesWith === "yes");
  return athome.length === 0 && p.statuses.includes("looked-after") ? all : athome;
};
