import type * as z from "zod";
import { obligationIds } from "#ids/catalogue.ts";

type Issue = z.core.$ZodIssue;

/** A profile that does not load: which file, where in it, why, what is allowed, and the clause concerned. */
export class ProfileError extends Error {
  readonly file: string;
  /** `versions[0].settings["notice.minDays"].is` */
  readonly at: string;
  readonly reason: string;
  /** Empty where any value of the right kind would do. */
  readonly allowed: readonly string[];
  /** The clause that the statement cites, where it cites one. */
  readonly clause: string | undefined;

  constructor(file: string, at: string, reason: string, allowed: readonly string[] = [], clause?: string) {
    super(
      [
        `${file}: ${at || "the file"}: ${reason}.`,
        ...(allowed.length > 0 ? [`Allowed: ${allowed.join(", ")}.`] : []),
        ...(clause === undefined ? [] : [`Clause: ${clause}.`]),
      ].join(" "),
    );
    this.name = "ProfileError";
    this.file = file;
    this.at = at;
    this.reason = reason;
    this.allowed = allowed;
    this.clause = clause;
  }
}

type Found = {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
  readonly allowed: readonly string[];
};

/** A union fails in each of its branches; the one that got furthest into the data is the one that was meant. */
const ofUnion = (issue: Issue & { readonly code: "invalid_union" }): Found => {
  const branches = issue.errors.map((errors) => errors.map(found));
  if (branches.length === 0) return { path: issue.path, reason: issue.message, allowed: [] };
  const reach = (branch: readonly Found[]) => Math.max(0, ...branch.map((f) => f.path.length));
  const deepest = Math.max(...branches.map(reach));
  const meant = branches.filter((b) => reach(b) === deepest).flat();
  const first = meant.find((f) => f.path.length === deepest) ?? meant[0];
  if (!first) return { path: issue.path, reason: issue.message, allowed: [] };
  const here = meant.filter((f) => f.path.join("/") === first.path.join("/"));
  return {
    path: [...issue.path, ...first.path],
    reason: first.reason,
    allowed: [...new Set(here.flatMap((f) => f.allowed))],
  };
};

const found = (issue: Issue): Found => {
  if (issue.code === "invalid_union") return ofUnion(issue);
  if (issue.code === "invalid_value")
    return {
      path: issue.path,
      reason: "this is not one of the allowed values",
      allowed: issue.values.map(String),
    };
  if (issue.code === "unrecognized_keys")
    return {
      path: issue.path,
      reason: `unknown key ${issue.keys.map((k) => `"${k}"`).join(", ")}`,
      allowed: [],
    };
  if (issue.code === "invalid_key")
    return {
      path: issue.path,
      reason: issue.issues[0]?.message ?? issue.message,
      allowed: [`${obligationIds[0]} to ${obligationIds.at(-1)}`],
    };
  if (issue.code === "invalid_type")
    return { path: issue.path, reason: issue.message, allowed: [`a value of type ${issue.expected}`] };
  return { path: issue.path, reason: issue.message, allowed: [] };
};

const inWords = (path: readonly PropertyKey[]): string =>
  path
    .map((key, i) => {
      if (typeof key === "number") return `[${key}]`;
      if (!/^\w+$/.test(String(key))) return `["${String(key)}"]`;
      return i === 0 ? String(key) : `.${String(key)}`;
    })
    .join("");

/** The clause that the nearest enclosing object cites. */
const clauseAt = (json: unknown, path: readonly PropertyKey[]): string | undefined => {
  let at: unknown = json;
  let clause: string | undefined;
  for (const key of [...path, ""]) {
    if (typeof at !== "object" || at === null) break;
    const cited: unknown = Reflect.get(at, "clause");
    if (typeof cited === "string") clause = cited;
    at = Reflect.get(at, key);
  }
  return clause;
};

/** The first fault of a failed parse as the error that names it. */
export const profileError = (file: string, json: unknown, error: z.ZodError): ProfileError => {
  const [issue] = error.issues;
  if (!issue) return new ProfileError(file, "", error.message);
  const { path, reason, allowed } = found(issue as Issue);
  return new ProfileError(file, inWords(path), reason, allowed, clauseAt(json, path));
};
