import * as z from "zod";
import { date, initials, line, saying, schoolFacts } from "../parts/facts.ts";

const number = (who: string) =>
  z.strictObject(
    { name: line(`Enter the name of ${who}`), phone: line(`Enter the phone number of ${who}`) },
    saying(`Enter ${who}`),
  );

export const absenceOutsideFacts = z.strictObject(
  {
    school: schoolFacts,
    what: z.enum(["absent", "found"], "Say whether the child is absent or has been found"),
    whom: z.enum(["social-worker", "welfare-officer"], "Say who is told"),
    initials: initials("Enter the initials of the pupil"),
    date: date("Enter the day"),
    session: z.enum(["morning", "afternoon"], "Enter the session"),
    ring: number("the person to ring at school"),
    /** Of the local authority: for when the social worker cannot be reached. */
    duty: number("the duty desk").optional(),
  },
  saying("Enter the details of the absence"),
);
export type AbsenceOutsideFacts = z.infer<typeof absenceOutsideFacts>;
