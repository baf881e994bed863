import * as z from "zod";
import { type LetterBlock, table } from "../letter.ts";
import { date, line, lines, saying } from "./facts.ts";
import type { SharedWords } from "./words.ts";

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
export function whichPupil(pupil: z.infer<typeof authorityPupil>, say: SharedWords): LetterBlock {
  const { caption, name, dateOfBirth, upn, rights } = say.whichPupil;
  return table(caption, [
    { label: name, value: pupil.name },
    { label: dateOfBirth, value: say.date(pupil.dateOfBirth) },
    ...(pupil.upn ? [{ label: upn, value: pupil.upn }] : []),
    ...(pupil.rights ? [{ label: rights, value: pupil.rights }] : []),
  ]);
}
