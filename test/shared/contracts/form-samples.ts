import fc from "fast-check";
import type { Answers, AnswerValue, Field } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";

const options = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "not-yet", label: "Not yet", hint: "We will ask again" },
];

/** One field of every kind, with a conditional one. */
export const everyKind: readonly Field[] = [
  {
    name: "reason",
    label: "Why is this asked for?",
    kind: "textarea",
    readBy: onRecord,
    private: true,
    missing: "Enter a reason",
  },
  {
    name: "called",
    label: "Name",
    kind: "text",
    readBy: onRecord,
    max: 60,
    missing: "Enter the person’s name",
    private: true,
  },
  { name: "mail", label: "Email address", kind: "email", private: true, missing: "Enter an email address" },
  {
    name: "phone",
    label: "Phone number",
    kind: "tel",
    private: true,
    optional: true,
    missing: "Enter a phone number",
  },
  { name: "start", label: "When does it start?", kind: "date", missing: "Enter the start date" },
  { name: "arrives", label: "Arrival", kind: "time", missing: "Enter the time of arrival" },
  {
    name: "late",
    label: "Minutes late",
    kind: "number",
    min: 0,
    max: 240,
    unit: "minutes",
    missing: "Enter the minutes",
  },
  { name: "agreed", label: "Do you agree?", kind: "radios", options, missing: "Select whether you agree" },
  {
    name: "why-not",
    label: "Why not?",
    kind: "textarea",
    readBy: onRecord,
    private: true,
    max: 500,
    when: { field: "agreed", is: ["no"] },
    missing: "Enter what you do not agree with",
  },
  { name: "place", label: "Place", kind: "select", options, missing: "Select a place" },
  {
    name: "needs",
    label: "Needs",
    kind: "checkboxes",
    options,
    optional: true,
    missing: "Select what is needed",
  },
];

/** Answers that `everyKind` takes. */
export const good: Answers = {
  reason: "A quieter place to learn",
  called: "Ada O’Brien",
  mail: "ada.obrien@example.com",
  start: "2026-11-03",
  arrives: "09:15",
  late: 12,
  agreed: "yes",
  place: "not-yet",
};

const two = (n: number): string => String(n).padStart(2, "0");
const value = fc.constantFrom(...options.map((option) => option.value));
const words = (max: number): fc.Arbitrary<string> =>
  fc
    .string({
      unit: fc.constantFrom("a", "é", "<", "&", '"', "'", " ", "ش", "🙂", "0", "%", "+", "="),
      maxLength: max,
    })
    .map((text) => text.trim())
    .filter((text) => text.length > 0 && text.length <= max);
const date = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
const mail = fc
  .string({ unit: fc.constantFrom("a", "b", "7"), minLength: 1, maxLength: 20 })
  .map((n) => `${n}@example.com`);

/** Any answers that `everyKind` takes. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .record(
    {
      reason: words(200),
      called: words(50),
      mail,
      phone: fc.constantFrom("01632 960 001", "+44 808 157 0192", "(01632) 960001 ext 12"),
      start: date,
      arrives: time,
      late: fc.oneof(fc.nat(240), fc.constantFrom(0.5, 12.25)),
      agreed: value,
      "why-not": words(100),
      place: value,
      needs: fc.uniqueArray(value, { minLength: 1 }),
    },
    { requiredKeys: ["reason", "called", "mail", "start", "arrives", "late", "agreed", "why-not", "place"] },
  )
  .map((all): Answers => {
    const kept = Object.entries(all).filter(([name]) => name !== "why-not" || all.agreed === "no");
    return Object.fromEntries(kept as [string, AnswerValue][]);
  });
