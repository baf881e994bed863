import { writeFileSync } from "node:fs";
import {
  sampleProfile,
  sampleSchool,
  sampleSchoolRecord,
  sampleStaff,
} from "#infra/local/seed/sample-school.ts";

export const prefix = "rehearsal-";
export const publicUrl = "https://placements.example.org";

/** The settings file of a trust that deploys for a rehearsal. */
export const writeSettings = (file: string, issuer: string): void =>
  writeFileSync(
    file,
    JSON.stringify({
      tenant: sampleSchool.tenant,
      prefix,
      publicUrl,
      mailFrom: "placements@mail.example.org",
      alarmsTo: "it@example.org",
      oidcIssuer: issuer,
      oidcClientId: "waymark",
      mfa: "amr:mfa",
      claims: { school: "waymark_school", staff: "waymark_staff" },
    }),
  );

/** Days from a calendar day. */
export const daysFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The sample school's own file, in the middle of a term that has no holiday for a while. */
export const writeSchool = (file: string, today: string): void => {
  const { localAuthority, replyTo, complaintsTo, complaintsProcedure, privacyNotice, ...record } =
    sampleSchoolRecord;
  writeFileSync(
    file,
    JSON.stringify({
      tenant: sampleSchool.tenant,
      school: {
        ...record,
        id: sampleSchool.school,
        officeEmail: replyTo,
        type: "maintained",
        phase: ["primary"],
        localAuthority,
        complaints: { to: complaintsTo, procedure: complaintsProcedure },
        privacyNotice,
      },
      policy: sampleProfile,
      calendar: {
        terms: [{ name: "This term", first: daysFrom(today, -60), last: daysFrom(today, 200) }],
        insetDays: [],
      },
      people: sampleStaff,
    }),
  );
};
