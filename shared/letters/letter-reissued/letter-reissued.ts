import * as z from "zod";
import { heading, type LetterBlock, list, type Notice, paragraph } from "../letter.ts";
import { date, lines, saying } from "../parts/facts.ts";
import { dateInWords, sentence } from "../parts/wording.ts";
import { composePlacement } from "../placement-letter/compose-placement.ts";
import { examplePlacement } from "../placement-letter/example-placement.ts";
import { contradictions, placementShape } from "../placement-letter/placement-facts.ts";

const facts = z
  .strictObject(
    {
      ...placementShape,
      replaces: z.strictObject(
        {
          dated: date("Enter the date of the earlier letter"),
          changes: lines("Enter what has changed"),
          from: date("Enter the day from which the change counts"),
        },
        saying("Enter what has changed, and from when"),
      ),
    },
    saying("Enter the details of the placement"),
  )
  .superRefine((given, context) => {
    for (const { path, sentence: message } of contradictions(given))
      context.addIssue({ code: "custom", path, message });
  });
export type ReissuedFacts = z.infer<typeof facts>;

/** The notification again, whole, after a change; it says what changed and from when (O25, O26). */
export const letterReissued: Notice<ReissuedFacts> = {
  id: "letter-reissued",
  title: "Letter about a placement, changed",
  audience: "parent",
  facts,
  compose: (given) =>
    composePlacement(
      given,
      given.recipient.kind === "pupil"
        ? "A changed letter about your education"
        : "A changed letter about your child’s education",
      whatChanged(given.replaces),
    ),
  example: {
    ...examplePlacement,
    written: "2026-11-16",
    replaces: {
      dated: "2026-10-22",
      changes: ["The Thursday session now ends at midday", "The tutor is now Jonah Pike"],
      from: "2026-11-24",
    },
  },
};

function whatChanged({ dated, changes, from }: ReissuedFacts["replaces"]): readonly LetterBlock[] {
  return [
    heading("What has changed"),
    paragraph(
      `This letter takes the place of our letter of ${dateInWords(dated)}. Please use this one from now on.`,
    ),
    paragraph(`From ${dateInWords(from)}:`),
    list(changes.map(sentence)),
  ];
}
