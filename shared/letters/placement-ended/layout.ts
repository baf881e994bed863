import type { Layout } from "../layout.ts";
import { heading, paragraph, table } from "../letter.ts";
import { parentClosing } from "../parts/closing.ts";
import { letterHead } from "../parts/letter-head.ts";
import { type PlacementEndedFacts, placementEndedFacts } from "./facts.ts";
import type { placementEndedWords } from "./words.ts";

/** Tells the permitted contacts of today that a placement has ended, and where the pupil learns next (O109; 1N). */
export const placementEnded: Layout<PlacementEndedFacts, typeof placementEndedWords> = {
  audience: "parent",
  facts: placementEndedFacts,
  compose: (given, say) => ({
    subject: say.subject,
    blocks: [
      ...letterHead(given, say.shared),
      heading(say.changing),
      paragraph(say.ends(given)),
      table(say.caption, [
        { label: say.rows.lastDay, value: say.shared.date(given.lastDay) },
        { label: say.rows.next, value: given.destination },
        { label: say.rows.from, value: say.shared.date(given.destinationFrom) },
      ]),
      heading(say.nextHeading),
      paragraph(say.shared.sentence(given.next)),
      paragraph(say.tellUs),
      ...parentClosing(given, say.shared),
    ],
  }),
};
