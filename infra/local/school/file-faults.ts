import type * as z from "zod";

type Issue = z.core.$ZodIssue;

const inWords = (path: readonly PropertyKey[]): string =>
  path
    .map((key, i) => {
      if (typeof key === "number") return `[${key}]`;
      return i === 0 ? String(key) : `.${String(key)}`;
    })
    .join("") || "the file";

const kinds: Readonly<Record<string, string>> = {
  string: "text in quotes",
  array: "a list in [ ]",
  object: "a part in { }",
  boolean: "true or false",
};

const allowed = (values: readonly unknown[]): string => `Allowed: ${values.map(String).join(", ")}.`;

const reasonOf = (issue: Issue): string => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? `is missing. Allowed: ${kinds[issue.expected] ?? issue.expected}.`
        : `is of the wrong kind. Allowed: ${kinds[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return `is not one of the allowed values. ${allowed(issue.values)}`;
    case "unrecognized_keys":
      return `has a field that is not known: ${issue.keys.join(", ")}. Check its spelling.`;
    default:
      return issue.message.endsWith(".") ? issue.message : `${issue.message}.`;
  }
};

const wellKnown: Readonly<Record<string, string>> = {
  email: "is not an e-mail address. Allowed: like office@school.example.",
  date: "is not a date. Allowed: like 2026-09-01.",
  url: "is not a web address. Allowed: like https://school.example/complaints.",
};

const sentence = (issue: Issue): string =>
  (issue.code === "invalid_format" && wellKnown[issue.format]) || reasonOf(issue);

/** Every fault of a file, a line each: file, field, reason and what is allowed there. */
export const fileFaults = (file: string, error: z.ZodError): readonly string[] =>
  error.issues.map((issue) => `${file}: ${inWords(issue.path)} ${sentence(issue as Issue)}`);
