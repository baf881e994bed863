import * as z from "zod";
import { line, saying, webAddress, words } from "../parts/facts.ts";

/** What somebody is told of their own sign-in. */
export const signInWhat = [
  "invited-again",
  "new-password-asked",
  "password-changed",
  "app-taken",
  "app-changed",
  "recovery-code-used",
  "guessed",
  "begun-anew",
] as const;

export const staffSignInFacts = z.strictObject(
  {
    schoolName: line("Enter the name of the school"),
    name: line("Enter the name of the member of staff"),
    what: z.enum(signInWhat, "Say what happened"),
    /** Who did it, where it was somebody else. */
    by: line("Enter who did it").optional(),
    /** Why an app was taken away. */
    reason: words("Enter the reason").optional(),
    /** A code that is good once, and until when. */
    code: z
      .strictObject(
        { typed: line("Enter the code"), until: line("Say until when the code is good") },
        saying("Enter the code and until when it is good"),
      )
      .optional(),
    /** The page on which to go on. */
    page: webAddress("The link is missing"),
  },
  saying("Enter what happened"),
);
export type StaffSignInFacts = z.infer<typeof staffSignInFacts>;
