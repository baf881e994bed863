import type { Layout } from "../layout.ts";
import { heading, list, paragraph, smallPrint, table } from "../letter.ts";
import { signature } from "../parts/closing.ts";
import { sessionRows } from "../parts/sessions.ts";
import { type PlacementToldFacts, placementToldFacts } from "./facts.ts";
import type { placementToldWords } from "./words.ts";

/** Confirms to a social worker or the virtual school what they were told of a placement, and tells of its changes and end (O12, O13; WBS 7.6, 8.8, TMP 8). */
export const placementTold: Layout<PlacementToldFacts, typeof placementToldWords> = {
  audience: "authority",
  facts: placementToldFacts,
  compose: (given, say) => ({
    subject: say.from(say.subject[given.what], given.school.name),
    blocks: [
      paragraph(say.shared.dearColleague),
      paragraph(say.opening[given.what]),
      table(say.caption, [
        { label: say.rows.child, value: given.initials },
        { label: say.rows.arranged, value: given.arrangement },
        ...(given.provision ? [{ label: say.rows.provider, value: given.provision }] : []),
        ...(given.firstDay ? [{ label: say.shared.firstDay, value: say.shared.date(given.firstDay) }] : []),
        ...(given.lastDay ? [{ label: say.shared.lastDay, value: say.shared.date(given.lastDay) }] : []),
        ...(given.sessions ? sessionRows(given.sessions, say.shared) : []),
      ]),
      ...(given.what === "told" ? [heading(say.expectHeading), list(say.expect)] : []),
      paragraph(say.wrong(say.shared.byPhone(given.school))),
      signature(given, say.shared),
      smallPrint(say.shared.aboutChild("mail")),
    ],
  }),
};
