import * as z from "zod";
import { date, lines, saying } from "../parts/facts.ts";
import { contradictions, placementShape } from "../placement-letter/facts.ts";

export const letterReissuedFacts = z
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
export type LetterReissuedFacts = z.infer<typeof letterReissuedFacts>;
