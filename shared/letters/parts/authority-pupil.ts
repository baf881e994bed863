import * as z from "zod";
import type { LetterBlock } from "../letter.ts";
import { date, line, lines, saying } from "./facts.ts";
import { dateInWords } from "./wording.ts";

/** The pupil, as the local authority knows them (O59; ECC 8). */
export const authorityPupil = z.strictObject(
  {
    name: line("Enter the name of the pupil"),
    dateOfBirth: date("Enter the date of birth of the pupil"),
    upn: line("Enter the unique pupil number").optional(),
    rights: lines("Enter the statuses of the pupil").optional(),
  },
  saying("Enter the pupil"),
);

/** Which pupil a notice to the local authority is about. */
export function whichPupil(pupil: z.infer<typeof authorityPupil>): LetterBlock {
  return {
    kind: "facts",
    caption: "The pupil",
    rows: [
      { label: "Name", value: pupil.name },
      { label: "Date of birth", value: dateInWords(pupil.dateOfBirth) },
      ...(pupil.upn ? [{ label: "UPN", value: pupil.upn }] : []),
      ...(pupil.rights ? [{ label: "Also", value: pupil.rights }] : []),
    ],
  };
}
