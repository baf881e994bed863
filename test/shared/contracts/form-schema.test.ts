import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "#contracts/form.ts";
import { checkAnswers, schemaOf } from "#contracts/form-schema.ts";
import { anyAnswers, everyKind, good } from "./form-samples.ts";

const errorsOf = (raw: unknown, fields: readonly Field[] = everyKind) => {
  const checked = checkAnswers(fields, raw);
  return checked.kind === "refused" ? checked.errors : [];
};
const messageFor = (raw: unknown, field: string) =>
  errorsOf(raw).find((error) => error.field === field)?.message;

describe("given right answers", () => {
  it("takes them, trimmed, and leaves out what is empty", () => {
    const checked = checkAnswers(everyKind, {
      ...good,
      reason: "  A quieter place to learn \r\n",
      phone: "  ",
      needs: [],
    });
    expect(checked).toEqual({ kind: "valid", answers: good });
  });

  it("keeps the lines of a long text, with plain line ends", () => {
    const checked = checkAnswers(everyKind, { ...good, reason: "one\r\ntwo\rthree" });
    expect(checked).toMatchObject({ answers: { reason: "one\ntwo\nthree" } });
  });

  it("takes any that are right", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(checkAnswers(everyKind, answers)).toEqual({ kind: "valid", answers });
      }),
    );
  });
});

describe("given answers that are missing", () => {
  it("says each field's own sentence, in the order of the fields", () => {
    expect(errorsOf({})).toEqual(
      everyKind
        .filter((field) => !field.optional && !field.when)
        .map((field) => ({ field: field.name, message: field.missing })),
    );
  });

  it("asks a conditional question only after the answer that asks it", () => {
    expect(errorsOf({ ...good, agreed: "no" })).toEqual([
      { field: "why-not", message: "Enter what you do not agree with" },
    ]);
    expect(messageFor({ ...good, "why-not": "The journey" }, "why-not")).toMatch(
      /not asked after the other answers/,
    );
  });
});

describe("given answers that are wrong", () => {
  it.each([
    ["called", "x".repeat(61), "The person’s name must be 60 characters or fewer"],
    ["reason", "x".repeat(4001), "The reason must be 4,000 characters or fewer"],
    [
      "called",
      "Ada\u0000",
      "The person’s name has a character that cannot be used: type it again instead of pasting it",
    ],
    [
      "called",
      "Ada\nO’Brien",
      "The person’s name has a character that cannot be used: type it again instead of pasting it",
    ],
    [
      "called",
      "Ada\ud800",
      "The person’s name has a character that cannot be used: type it again instead of pasting it",
    ],
    ["called", 7, "Enter the person’s name"],
    ["mail", "ada at example", "Enter an email address in the correct format, like name@example.com"],
    ["phone", "ring me", "Enter a phone number, like 01632 960 001 or +44 808 157 0192"],
    ["arrives", "25:00", "The time of arrival must be a time, like 9:15am or 14:30"],
    ["late", "many", "The minutes must be a number"],
    ["late", 241, "The minutes must be between 0 and 240"],
    ["agreed", "maybe", "Select whether you agree"],
    ["needs", ["yes", "yes"], "Select what is needed"],
    ["needs", ["all"], "Select what is needed"],
  ])("refuses %s %j", (field, value, message) => {
    expect(errorsOf({ ...good, [field]: value })).toEqual([{ field, message }]);
  });

  it.each([
    ["2026--03", "start-month", "The start date must include a month"],
    ["2026--", "start-day", "The start date must include a day and month"],
    ["-11-03", "start-year", "The start date must include a year"],
    ["2026-11-32", "start-day", "The start date must be a real date"],
    ["2026-13-01", "start-month", "The start date must be a real date"],
    ["26-11-03", "start-year", "The start date must have a year with 4 numbers"],
    ["1066-10-14", "start-year", "The start date must be a real date"],
    ["2027-02-29", "start", "The start date must be a real date"],
    ["next Tuesday", "start", "The start date must be a real date"],
    ["2026-11-03T09:00", "start-day", "The start date must be a real date"],
  ])("refuses the date %j and names the part", (start, field, message) => {
    expect(errorsOf({ ...good, start })).toEqual([{ field, message }]);
  });

  it.each([
    ["03/11/2026", "2026-11-03"],
    ["3/11/2026", "2026-11-03"],
    ["3.11.2026", "2026-11-03"],
    ["03-11-2026", "2026-11-03"],
    [" 29/02/2028 ", "2028-02-29"],
  ])("takes %j, day first as people here write it", (start, iso) => {
    expect(checkAnswers(everyKind, { ...good, start })).toMatchObject({ answers: { start: iso } });
  });

  it.each([
    ["31/02/2026", "start", "The start date must be a real date"],
    ["12/25/2026", "start-month", "The start date must be a real date"],
    ["03/11/26", "start-year", "The start date must have a year with 4 numbers"],
  ])("refuses %j and names the part", (start, field, message) => {
    expect(errorsOf({ ...good, start })).toEqual([{ field, message }]);
  });

  it.each([
    "01632 960123 (work)",
    "07700 900123 / 01632 960123",
    "07700900123/01632960123",
    "+44 (0)1632 960123",
    "+44 1632 960123 ext. 12",
    "01632 960123 x4",
    "Mum: 07700 900123, not before 5pm",
    "01632 960123 – ask for Sam",
    "0044 1632 960123",
  ])("takes the phone %j as it is typed", (phone) => {
    expect(checkAnswers(everyKind, { ...good, phone })).toMatchObject({ answers: { phone } });
  });

  it.each(["ring me", "none", "12345", "12/11/2026", "x".repeat(121), "0123456789012345678"])(
    "refuses the phone %j: nobody can be rung by it",
    (phone) => {
      expect(errorsOf({ ...good, phone }).map((e) => e.field)).toEqual(["phone"]);
    },
  );

  it("takes the leap day of a leap year", () => {
    expect(errorsOf({ ...good, start: "2028-02-29" })).toEqual([]);
  });
});

describe("given a form that says little", () => {
  const terse: readonly Field[] = [
    { name: "ended", kind: "date", label: "When did it end?", missing: "Enter when it ended" },
    { name: "mail", kind: "email", private: true, label: "Email address", optional: true, missing: "" },
    { name: "more", kind: "checkboxes", label: "Anything else?", optional: true, missing: "", options: [] },
  ];

  it("still answers in whole sentences", () => {
    expect(errorsOf({ ended: "2026-13-01", mail: "ada", more: ["x"] }, terse)).toEqual([
      { field: "ended-month", message: "The date must be a real date" },
      { field: "mail", message: "Enter an email address in the correct format, like name@example.com" },
      { field: "more", message: "Choose from the options that are offered" },
    ]);
  });
});

describe("given keys that the form does not ask", () => {
  it.each(["extra", "__proto__", "constructor", "toString"])("refuses %s", (key) => {
    const raw: unknown = JSON.parse(`{"${key}": {"admin": true}}`);
    expect(errorsOf(raw).at(-1)).toEqual({
      field: key,
      message: `Leave out “${key}”: this form does not ask it`,
    });
  });

  it.each([null, undefined, "text", 7, ["a"]])("refuses what is no object: %j", (raw) => {
    expect(errorsOf(raw)).toEqual([{ field: "", message: "Send the answers as one JSON object" }]);
  });

  it("never throws, whatever comes", () => {
    fc.assert(
      fc.property(fc.object(), (raw) => {
        expect(checkAnswers(everyKind, raw).kind).toBe("refused");
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...everyKind), fc.anything(), ({ name }, value) => {
        expect(["valid", "refused"]).toContain(checkAnswers(everyKind, { ...good, [name]: value }).kind);
      }),
    );
  });
});

describe("the zod schema of a form", () => {
  it("gives the same answers and the same errors", () => {
    expect(schemaOf(everyKind).parse(good)).toEqual(good);
    const refused = schemaOf(everyKind).safeParse({ ...good, start: "2026--03" });
    expect(refused.error?.issues).toMatchObject([
      { path: ["start-month"], message: "The start date must include a month" },
    ]);
  });
});
