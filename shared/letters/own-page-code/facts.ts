import * as z from "zod";
import { line, saying } from "../parts/facts.ts";

export const ownPageCodeFacts = z.strictObject(
  {
    school: z.strictObject(
      { name: line("Enter the name of the school"), phone: line("Enter the phone number of the school") },
      saying("Enter the school"),
    ),
    code: z.string("Enter the code").regex(/^\d{6}$/, "Enter the code"),
  },
  saying("Enter the code"),
);
export type OwnPageCodeFacts = z.infer<typeof ownPageCodeFacts>;
