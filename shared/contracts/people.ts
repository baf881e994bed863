import * as z from "zod";

/** Bodies of the vault's records about people and places, checked whenever one is read. */
const text = z.string();
const lines = z.array(z.string());

export const pupilRecord = z.object({
  givenName: text,
  familyName: text,
  dateOfBirth: z.iso.date(),
  upn: text.optional(),
});
export type PupilRecord = z.infer<typeof pupilRecord>;

export const contactRecord = z.object({
  name: text,
  source: text,
  email: text.optional(),
  phone: text.optional(),
  address: text.optional(),
  language: text.optional(),
  format: text.optional(),
  restriction: text.optional(),
});
export type ContactRecord = z.infer<typeof contactRecord>;

export const staffRecord = z.object({ name: text, job: text, email: text });
export type StaffRecord = z.infer<typeof staffRecord>;

export const providerRecord = z.object({
  name: text,
  address: lines,
  /** Satellite sites and those of partners, a line each: what it is, where, phone. */
  sites: lines.optional(),
  phone: text,
  email: text,
  /** Reminders go there too. */
  secondEmail: text.optional(),
  contact: text,
});
export type ProviderRecord = z.infer<typeof providerRecord>;

export const schoolRecord = z.object({
  name: text,
  address: lines,
  phone: text,
  replyTo: text,
  complaintsTo: text,
  complaintsProcedure: text,
  privacyNotice: text,
  /** Whom the school deals with at its local authority; the sample has none. */
  localAuthority: z
    .object({
      name: text,
      email: text,
      phone: text,
      dutyPhone: z.exactOptional(text),
      directionForm: z.exactOptional(text),
    })
    .optional(),
  phase: z.exactOptional(lines),
});
export type SchoolRecord = z.infer<typeof schoolRecord>;

/** All that a mail may say of a pupil. */
export const initialsOf = (pupil: Pick<PupilRecord, "givenName" | "familyName">): string =>
  [pupil.givenName, pupil.familyName]
    .filter((name) => name !== "")
    .map((name) => (name.match(/\p{L}/u)?.[0] ?? "X").toLocaleUpperCase("en-GB"))
    .join("");

export const fullName = (pupil: Pick<PupilRecord, "givenName" | "familyName">): string =>
  `${pupil.givenName} ${pupil.familyName}`.trim();
