import type { Layout } from "../layout.ts";
import { paragraph } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { type DayParentsFacts, dayParentsFacts } from "./facts.ts";
import type { dayParentsWords } from "./words.ts";

/**
 * Tells a parent, once a pupil and day, whether lessons at the provider take place on a day on which the school is closed
 * (findings K2.3). It names no place: not every reader may know it.
 */
export const dayParents: Layout<DayParentsFacts, typeof dayParentsWords> = {
  audience: "parent",
  facts: dayParentsFacts,
  compose: (given, say) => ({
    subject: say.subject[given.what](given.date),
    blocks: [
      paragraph(say.shared.dearParent),
      paragraph(given.what === "back" ? say.wrote(given) : say.closed(given)),
      paragraph(say[given.what](given)),
      paragraph(say.ring(given.school.contact.phone)),
      ...parentClosing(given, say.shared),
    ],
  }),
};
