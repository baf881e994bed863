import { readFileSync } from "node:fs";
import * as z from "zod";
import { schoolKinds, schoolPhases } from "#contracts/forms/school/details.ts";
import { checkCalendar } from "#domain/calendar/check.ts";
import { yearGroups } from "#domain/calendar/year-groups.ts";
import { roles } from "#ids/role.ts";
import { colourRefused } from "#letters/rendering/brand.ts";
import { profiles } from "#policy/profiles.ts";
import { trusts } from "#policy/trusts.ts";
import { OptionsFault } from "../options-fault.ts";
import { fileFaults } from "./file-faults.ts";

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "takes small letters, digits and hyphens. Allowed: like hill-street-primary.",
  )
  .max(40, "is longer than 40 letters");

const line = (most = 120) => z.string().trim().min(1, "is empty").max(most, `is longer than ${most} letters`);

const phone = z
  .string()
  .regex(/^\+?[\d ()-]{6,24}$/, "is not a phone number. Allowed: digits and spaces, like 01632 960 001.");

const outside = z.strictObject({ name: line(), email: z.email(), phone });

const look = z.strictObject({
  colour: z.exactOptional(
    z.string().superRefine((text, c) => {
      const why = colourRefused(text);
      if (why) c.addIssue({ code: "custom", message: `is refused: ${why}` });
    }),
  ),
  signOff: z.exactOptional(line(60)),
});

const span = z.strictObject({ first: z.iso.date(), last: z.iso.date() });

/** Year groups with a first or last day of their own. */
const yearsApart = z.strictObject({
  years: z.array(z.enum(yearGroups)).min(1, "is empty: name at least one year group"),
  first: z.exactOptional(z.iso.date()),
  last: z.exactOptional(z.iso.date()),
});

const person = z.strictObject({
  /** What the school's sign-in calls this person, where staff sign in by OpenID Connect; else it follows from the e-mail. */
  id: z.exactOptional(
    z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "takes letters, digits, hyphens and underscores."),
  ),
  name: line(),
  job: line(),
  email: z.email(),
  roles: z.array(z.enum(roles)).min(1, "is empty: give at least one role"),
});

const calendar = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        name: line(60),
        ...span.shape,
        halfTerm: z.exactOptional(span),
        firstWeek: z.enum(["a", "b"]).exactOptional(),
        apart: z.exactOptional(z.array(yearsApart)),
      }),
    )
    .min(1, "is empty: enter at least one term"),
  insetDays: z.array(z.iso.date()),
  closures: z
    .array(
      z.strictObject({
        date: z.iso.date(),
        reason: line(),
        providers: z.enum(["open", "closed"]).exactOptional(),
      }),
    )
    .default([]),
});

const profileIds = (): readonly string[] => [...new Set(profiles().map((p) => p.id))];

const trustIds = (): readonly string[] => [...new Set(trusts().map((t) => t.id))];

const oneOf = (known: () => readonly string[]) =>
  z.string().refine((text) => known().includes(text), {
    error: () => `is not known. Allowed: ${known().join(", ")}.`,
  });

const shape = z
  .strictObject({
    /** The key of the trust's records, or of a lone school's; never changed once there are records. */
    tenant: id,
    school: z.strictObject({
      id,
      name: line(),
      address: z.array(line()).min(1, "is empty: give the lines of the address"),
      phone,
      officeEmail: z.email(),
      type: z.enum(["maintained", "academy"]),
      phase: z.array(z.enum(schoolPhases)).min(1, "is empty"),
      /** Mainstream where it is left out. */
      kind: z.exactOptional(z.enum(schoolKinds)),
      urn: z.exactOptional(z.string().regex(/^\d{6}$/, "is not a URN. Allowed: six digits, like 123456.")),
      /** Where the school is besides its address. */
      sites: z.exactOptional(
        z.array(
          z.strictObject({
            name: line(),
            address: z.array(line()).min(1, "is empty: give the lines of the address"),
            phone: z.exactOptional(phone),
          }),
        ),
      ),
      localAuthority: z.strictObject({
        name: line(),
        email: z.email(),
        phone,
        dutyPhone: z.exactOptional(phone),
        /** Its own form for directions: name or address of the form; left out where it has none. */
        directionForm: z.exactOptional(z.string().min(1).max(300)),
      }),
      virtualSchool: z.exactOptional(outside),
      /** Who hears of an allegation against an adult. */
      lado: z.exactOptional(outside),
      look: z.exactOptional(look),
      complaints: z.strictObject({ to: line(), procedure: z.url() }),
      privacyNotice: z.url(),
    }),
    policy: oneOf(profileIds),
    trust: z.exactOptional(oneOf(trustIds)),
    calendar,
    people: z.array(person).min(1, "is empty: list the people who work with it"),
  })
  .superRefine((file, c) => {
    for (const fault of checkCalendar(file.calendar))
      c.addIssue({ code: "custom", path: ["calendar"], message: `is not sound: ${fault}` });
    const emails = file.people.map((p) => p.email.toLowerCase());
    emails.forEach((email, i) => {
      if (emails.indexOf(email) !== i)
        c.addIssue({
          code: "custom",
          path: ["people", i, "email"],
          message: `is that of people[${emails.indexOf(email)}] as well. Give one person all roles in one entry.`,
        });
    });
    for (const [i, { roles: held }] of file.people.entries())
      if (held.includes("headteacher") && held.includes("governor-chair"))
        c.addIssue({
          code: "custom",
          path: ["people", i, "roles"],
          message:
            "make the headteacher chair of governors, who hears of an allegation against the headteacher. Give one of the two roles to somebody else.",
        });
    if (!file.people.some((p) => p.roles.includes("headteacher")))
      c.addIssue({
        code: "custom",
        path: ["people"],
        message: "has no headteacher. Give somebody the role headteacher.",
      });
    if (!file.people.some((p) => p.roles.includes("dsl")))
      c.addIssue({
        code: "custom",
        path: ["people"],
        message: "has no designated safeguarding lead. Give somebody the role dsl.",
      });
  });

/** A school as its file sets it up. */
export type SchoolFile = z.infer<typeof shape>;

/** Reads what a school file says. Throws OptionsFault with every fault: file, field, reason, allowed values. */
export const checkedSchool = (json: unknown, file: string): SchoolFile => {
  const parsed = shape.safeParse(json, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new OptionsFault(fileFaults(file, parsed.error));
};

/** Reads a school file from disk. Throws OptionsFault where it is missing, no JSON, or has faults. */
export const readSchoolFile = (file: string): SchoolFile => {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new OptionsFault([`--school: there is no file ${file} that can be read`]);
  }
  try {
    return checkedSchool(JSON.parse(text), file);
  } catch (fault) {
    if (fault instanceof SyntaxError)
      throw new OptionsFault([`${file}: the file is not JSON: ${fault.message}`]);
    throw fault;
  }
};
