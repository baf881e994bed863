import * as z from "zod";
import { date, line, lines, saying, webAddress } from "../parts/facts.ts";

/** Why somebody is told of their roles. */
export const rolesWhy = ["invited", "changed", "cover", "handed-over"] as const;

export const staffRolesFacts = z.strictObject(
  {
    schoolName: line("Enter the name of the school"),
    name: line("Enter the name of the member of staff"),
    why: z.enum(rolesWhy, "Say why this person is told"),
    /** Who has set it up. */
    by: line("Enter who has set it up"),
    roles: lines("Enter the roles"),
    /** For whom this person stands in, and on which days. */
    cover: z
      .strictObject(
        {
          away: line("Enter who is away"),
          from: date("Enter the first day of the cover"),
          to: date("Enter the last day of the cover"),
        },
        saying("Enter whom this person stands in for"),
      )
      .optional(),
    /** A code that is good once, for the first sign-in, and until when. */
    code: z
      .strictObject(
        { typed: line("Enter the code"), until: line("Say until when the code is good") },
        saying("Enter the code and until when it is good"),
      )
      .optional(),
    signIn: webAddress("The link to the sign-in is missing"),
  },
  saying("Enter the roles"),
);
export type StaffRolesFacts = z.infer<typeof staffRolesFacts>;
