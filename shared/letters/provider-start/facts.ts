import * as z from "zod";
import { date, initials, line, saying, schoolFacts, webAddress } from "../parts/facts.ts";
import { sessionPatterns } from "../parts/sessions.ts";

export const providerStartFacts = z.strictObject(
  {
    school: schoolFacts,
    initials: initials("Enter the initials of the pupil"),
    firstDay: date("Enter the first day"),
    lastDay: date("Enter the last day").optional(),
    sessions: sessionPatterns,
    /** Behind a sign-in or a code: what the provider must know on day one never travels by mail (O57). */
    pack: webAddress("The link to the first-day pack is missing"),
    safeguarding: z.strictObject(
      {
        name: line("Enter the name of the safeguarding lead"),
        phone: line("Enter the phone number of the safeguarding lead"),
      },
      saying("Enter the safeguarding lead"),
    ),
    /** Who answers at school while sessions outside its hours go on. */
    outside: z
      .strictObject(
        {
          name: line("Enter who at school can be rung outside school hours"),
          phone: line("Enter the phone number outside school hours"),
        },
        saying("Enter whom to ring outside school hours"),
      )
      .optional(),
  },
  saying("Enter the details of the placement"),
);
export type ProviderStartFacts = z.infer<typeof providerStartFacts>;
