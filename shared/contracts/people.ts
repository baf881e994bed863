import * as z from "zod";
import { monthNames } from "#domain/calendar/date-words.ts";
import type { PersonalField } from "./permissions.ts";

/** Bodies of the vault's records about people and places, checked whenever one is read. */
const text = z.string();
const lines = z.array(z.string());

export const pupilRecord = z.object({
  givenName: text,
  familyName: text,
  dateOfBirth: z.iso.date(),
  upn: text.optional(),
  /** For the equality duty: counted in reports that name nobody. */
  sex: z.enum(["female", "male"]).optional(),
  /** A code of the school census. */
  ethnicity: text.optional(),
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
  /** Other sites as they were written before each had fields of its own: a line each. */
  sites: lines.optional(),
  /** Satellite sites and those of partners. */
  siteList: z.array(z.object({ id: text, name: text, address: lines, phone: text })).optional(),
  /** Who is reached for what; the roles are in the ledger. */
  people: z
    .array(z.object({ id: text, name: text, job: text.optional(), phone: text, email: text.optional() }))
    .optional(),
  /** Words about an entry of the register, by its id: what it teaches, the note of a date. */
  notes: z.record(text, text).optional(),
  phone: text,
  email: text,
  /** Reminders go there too. */
  secondEmail: text.optional(),
  /** Addresses that wait until every school which has pupils there has confirmed them. */
  proposed: z.object({ email: text, secondEmail: text.optional() }).optional(),
  contact: text,
});
export type ProviderRecord = z.infer<typeof providerRecord>;

/** Somebody outside whom the school writes to or rings. */
const outside = z.object({ name: text, email: text, phone: text });
export type OutsideContact = z.infer<typeof outside>;

/** How letters look: what no law and no policy fixes. */
const letterLook = z.object({
  /** "#rrggbb", on which white is readable. */
  colour: z.exactOptional(text),
  /** What stands above the signature, in place of “Yours sincerely”. */
  signOff: z.exactOptional(text),
  /** The vault's record that holds the picture. */
  logo: z.exactOptional(text),
});
export type LetterLook = z.infer<typeof letterLook>;

/** The school's picture on its letters: small, so that each mail can carry it. */
export const logoRecord = z.object({
  type: z.enum(["image/png", "image/jpeg"]),
  width: z.number(),
  height: z.number(),
  base64: text,
});
export type LogoRecord = z.infer<typeof logoRecord>;

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
  /** Mainstream where nobody has said otherwise. */
  kind: z.exactOptional(z.enum(["mainstream", "special", "pru"])),
  urn: z.exactOptional(text),
  /** Where the school is besides its address. */
  sites: z.exactOptional(
    z.array(z.object({ id: text, name: text, address: lines, phone: z.exactOptional(text) })),
  ),
  virtualSchool: z.exactOptional(outside),
  /** Who hears of an allegation against an adult. */
  lado: z.exactOptional(outside),
  /** Advice for parents that is not the school’s: it stands in letters. */
  adviceService: z.exactOptional(outside),
  look: z.exactOptional(letterLook),
});
export type SchoolRecord = z.infer<typeof schoolRecord>;

/** The first letter of a name in any script, a capital where it has them; "X" for a name without letters. */
const initialOf = (name: string): string => {
  const [first = "X"] = name.match(/\p{L}/u) ?? [];
  // One letter may become several: "ß" is "SS" in capitals.
  return [...first.toLocaleUpperCase("en-GB")][0] ?? first;
};

/** All that a mail may say of a pupil: two letters, whatever the name is made of. */
export const initialsOf = (pupil: Pick<PupilRecord, "givenName" | "familyName">): string =>
  [pupil.givenName, pupil.familyName]
    .filter((name) => name !== "")
    .map(initialOf)
    .join("") || "X";

export const fullName = (pupil: Pick<PupilRecord, "givenName" | "familyName">): string =>
  `${pupil.givenName} ${pupil.familyName}`.trim();

/** What a pupil is called to whoever looks: by the full name where they may see it, else by initials. */
export const nameFor = (
  sees: (field: PersonalField) => boolean,
  pupil: Pick<PupilRecord, "givenName" | "familyName">,
): string => (sees("pupil.name") ? fullName(pupil) : initialsOf(pupil));

/**
 * A label for each of a list, told apart: the first way that no other of them shares, else the last. Two whose names begin
 * alike must never be taken for each other in a register.
 */
const toldApart = (
  people: ReadonlyMap<string, PupilRecord>,
  ways: readonly ((pupil: PupilRecord) => string)[],
): ReadonlyMap<string, string> => {
  const labels = ways.map((way) => new Map([...people].map(([id, pupil]) => [id, way(pupil)])));
  const shared = labels.map((of) => {
    const count = new Map<string, number>();
    for (const label of of.values()) count.set(label, (count.get(label) ?? 0) + 1);
    return count;
  });
  return new Map(
    [...people.keys()].map((id) => {
      const unlike = labels.findIndex((of, i) => shared[i]?.get(of.get(id) ?? "") === 1);
      return [id, labels.at(unlike)?.get(id) ?? ""];
    }),
  );
};

const beginning =
  (letters: number) =>
  (pupil: PupilRecord): string => {
    const family = [...pupil.familyName];
    const shown = `${family[0]?.toLocaleUpperCase("en-GB") ?? ""}${family.slice(1, letters).join("")}`;
    return `${pupil.givenName} ${shown}`.trim();
  };

const bornOn = (pupil: PupilRecord): string => {
  const [, month = "", day = ""] = pupil.dateOfBirth.split("-");
  return `${fullName(pupil)}, born ${Number(day)} ${monthNames[Number(month) - 1] ?? ""}`;
};

const bornIn = (pupil: PupilRecord): string => `${bornOn(pupil)} ${pupil.dateOfBirth.slice(0, 4)}`;

/** For whoever takes a register: first name and the letter of the last, with as much more as tells two apart. */
export const shortNames = (people: ReadonlyMap<string, PupilRecord>): ReadonlyMap<string, string> =>
  toldApart(people, [beginning(1), beginning(2), beginning(3), beginning(4), fullName, bornOn, bornIn]);

/** For staff: the full name, with the birthday where two have the same. */
export const fullNames = (people: ReadonlyMap<string, PupilRecord>): ReadonlyMap<string, string> =>
  toldApart(people, [fullName, bornOn, bornIn]);
