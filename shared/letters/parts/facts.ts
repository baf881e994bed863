import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { weekdayNames } from "#domain/calendar/date-words.ts";
import type { Contact } from "#domain/contact.ts";

/** The sentence for what is missing; keys that a notice has no place for are named instead. */
export function saying(sentence: string) {
  return {
    error: (issue: { readonly code?: string | undefined; readonly keys?: unknown }): string =>
      issue.code === "unrecognized_keys" && Array.isArray(issue.keys)
        ? `The letter has no place for: ${issue.keys.join(", ")}`
        : sentence,
  };
}

/** One line of visible text, 1 to 300 characters, no control characters. */
export function line(missing: string) {
  return z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(300, `${missing}, in at most 300 characters`)
    .regex(/^\P{Cc}*$/u, `${missing}, on one line`);
}

/** One or more lines. */
export function lines(missing: string) {
  return z.array(line(missing), missing).min(1, missing).max(20, `${missing}, in at most 20 lines`);
}

/** A paragraph that somebody wrote: line breaks are read as spaces, at most 2,000 characters. */
export function words(missing: string) {
  return z
    .string(missing)
    .transform((text) => text.replace(/\s+/gu, " ").trim())
    .pipe(z.string().min(1, missing).max(2000, `${missing}, in at most 2,000 characters`));
}

/** A London calendar date, "2026-11-03". */
export function date(missing: string) {
  return z.string(missing).refine(isDate, missing);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/** A London wall-clock time, "09:15". */
export function time(missing: string) {
  return z.string(missing).regex(/^([01]\d|2[0-3]):[0-5]\d$/, missing);
}

export function weekdayList(missing: string) {
  return z.array(z.enum(weekdayNames, missing), missing).min(1, missing).max(7, missing);
}

/** A web address on http or https; nothing else can stand behind a link. */
export function webAddress(missing: string) {
  return z.url({ protocol: /^https?$/, error: missing }).max(2000, missing);
}

/** One to three letters of any script, capitals where it has them: all that a mail may say of a pupil. */
export function initials(missing: string) {
  return z.string(missing).regex(/^(\p{L}\p{M}*){1,3}$/u, missing);
}

/** How a contact is related to the pupil, as the register of contacts has it. */
const relationships = [
  "parent",
  "pupil",
  "carer",
  "foster-carer",
  "residential-carer",
  "social-worker",
  "local-authority",
  "virtual-school",
  "welfare-officer",
  "other",
] as const satisfies readonly Contact["relationship"][];

/** A person with the work that they do, e.g. "Ms R. Flint, attendance officer". */
export function person(who: string) {
  return z.strictObject(
    { name: line(`Enter the name of ${who}`), role: line(`Enter the job of ${who}`) },
    saying(`Enter ${who}`),
  );
}

/** What a letter calls the pupil: the first name, or initials where it should say no more. */
export const childName = line("Enter what the letter calls the pupil");

/** Whom a question is put to: several may read one mailbox. */
export const askedPerson = z.strictObject(
  {
    firstName: line("Enter the first name of the person who is asked"),
    relation: z.enum(relationships, "Choose how the person who is asked is related to the pupil"),
    child: childName,
  },
  saying("Enter the person who is asked"),
);
export type AskedPerson = z.infer<typeof askedPerson>;

/** The school, as every letter shows it: whom to ring, how to complain (WBS 11), how data is looked after (TWE 13.3). */
export const schoolFacts = z.strictObject(
  {
    name: line("Enter the name of the school"),
    address: lines("Enter the address of the school"),
    contact: z.strictObject(
      {
        name: line("Enter the name of the person to ring at school"),
        role: line("Enter the job of the person to ring at school"),
        phone: line("Enter the phone number of the person to ring at school"),
      },
      saying("Enter the person to ring at school"),
    ),
    complaints: z.strictObject(
      {
        to: line("Enter who takes complaints at school"),
        procedure: webAddress("Enter the web address of the complaints procedure"),
      },
      saying("Enter how parents can complain"),
    ),
    privacyNotice: webAddress("Enter the web address of the privacy notice"),
    /** An advice service for parents that is not the school’s, where one is recorded. */
    advice: z
      .strictObject(
        {
          name: line("Enter the name of the advice service"),
          phone: line("Enter the phone number of the advice service"),
        },
        saying("Enter the advice service"),
      )
      .optional(),
    /** What stands above the signature, where the school has words of its own. */
    signOff: line("Enter what stands above the signature").optional(),
  },
  saying("Enter the details of the school"),
);
export type SchoolFacts = z.infer<typeof schoolFacts>;

/** Whom a letter goes to by name, and where they live. */
export const recipientFacts = z.strictObject(
  {
    name: line("Enter the name of the person who gets the letter"),
    address: lines("Enter the address of the person who gets the letter"),
  },
  saying("Enter the person who gets the letter"),
);
export type RecipientFacts = z.infer<typeof recipientFacts>;

export const signatory = person("the person who signs the letter");
export type Signatory = z.infer<typeof signatory>;
