import * as z from "zod";
import { authorityPupil } from "../parts/authority-pupil.ts";
import {
  date,
  line,
  lines,
  person,
  recipientFacts,
  saying,
  schoolFacts,
  signatory,
  words,
} from "../parts/facts.ts";
import { sessionPatterns } from "../parts/sessions.ts";
import { routeFacts } from "./route-facts.ts";

const lastDay = z.strictObject(
  { kind: z.literal("last-day"), date: date("Enter the last day") },
  saying("Enter the last day"),
);
const atMost = z.strictObject(
  {
    kind: z.literal("at-most"),
    weeks: z.number("Enter the longest time, in weeks").int().min(1).max(156),
  },
  saying("Enter the longest time, in weeks"),
);

const recipient = z.strictObject(
  {
    kind: z.enum(["parent", "pupil", "authority"], "Choose who gets the letter"),
    ...recipientFacts.shape,
  },
  saying("Enter the person who gets the letter"),
);

const pupil = z.strictObject(
  {
    firstName: line("Enter the first name of the pupil"),
    /** Compulsory school age: under it and over it there is no duty to state (rules of sense, 1N). */
    age: z.enum(["under", "compulsory", "over"], "Say whether the pupil is of compulsory school age"),
  },
  saying("Enter the pupil"),
);

const provision = z.strictObject(
  {
    name: line("Enter the name of the provision"),
    address: lines("Enter the address of the provision"),
    phone: line("Enter the phone number of the provision"),
    reportTo: person("the person to report to on the first day"),
    responsible: person("the person responsible at the provision"),
  },
  saying("Enter the provision"),
);

const reviews = z.strictObject(
  {
    firstBy: date("Enter the day by which the first review is held"),
    every: line("Enter how often it is reviewed after that"),
    how: words("Enter how it is reviewed"),
    with: lines("Enter who comes to the reviews"),
  },
  saying("Enter how it is reviewed"),
);

/** All that the written notification needs: O26 (TWE 12.3-12.4, 9.2) and the notice contents of SI 2010/1156. */
export const placementShape = {
  school: schoolFacts,
  recipient,
  written: date("Enter the date of the letter"),
  pupil,
  route: routeFacts,
  purpose: words("Enter the purpose of the placement"),
  reasons: lines("Enter the reasons for the placement"),
  objectives: lines("Enter the objectives of the placement"),
  firstDay: date("Enter the first day"),
  end: z.discriminatedUnion("kind", [lastDay, atMost], saying("Enter the last day or the longest time")),
  daysRequired: z.number("Enter the number of days").int("Enter the number of days").min(1).max(600),
  sessions: sessionPatterns,
  provision,
  reviews,
  bring: lines("Enter what to bring"),
  transport: words("Enter how the pupil gets there"),
  /** This reader may not learn where the pupil is, when and with whom. */
  withheld: z.boolean("Say whether the place is withheld").optional(),
  /** Law and policy keep the pupil on the school’s admission register. */
  staysOnRoll: z.boolean("Say whether the pupil stays on the school’s roll"),
  /** For the authority alone, which does not know a pupil by first name. */
  pupilOnRecord: authorityPupil.optional(),
  /** Others who get this letter because the law says so, e.g. the local authority where there is a plan. */
  copiedTo: lines("Enter who else gets the letter").optional(),
  signedBy: signatory,
};

const placementObject = z.strictObject(placementShape, saying("Enter the details of the placement"));
export type PlacementLetterFacts = z.infer<typeof placementObject>;

/** Facts that are each in order but do not go together; checked once none is missing. */
export function contradictions(facts: PlacementLetterFacts): readonly { path: string[]; sentence: string }[] {
  const found: { path: string[]; sentence: string }[] = [];
  const { end, route, recipient: to, pupil: child } = facts;
  if (end.kind === "last-day" && end.date < facts.firstDay)
    found.push({ path: ["end", "date"], sentence: "Enter a last day that is not before the first day" });
  if (route.kind === "direction" && end.kind !== "last-day")
    found.push({ path: ["end"], sentence: "Enter the last day: a direction has an end date" });
  if (to.kind === "pupil" && child.age !== "over")
    found.push({ path: ["recipient", "kind"], sentence: "Send it to a parent: only a pupil of 18 gets it" });
  if (to.kind === "authority" && facts.pupilOnRecord === undefined)
    found.push({ path: ["pupilOnRecord"], sentence: "Enter the pupil as the authority knows them" });
  return found;
}

export const placementLetterFacts = placementObject.superRefine((facts, context) => {
  for (const { path, sentence } of contradictions(facts))
    context.addIssue({ code: "custom", path, message: sentence });
});
