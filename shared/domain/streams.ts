import { remembered } from "./memo.ts";

/** Names of streams: the tenant first, then the school, so that isolation is in the key. */
export type SchoolRef = { readonly tenant: string; readonly school: string };
export type StreamKind =
  | "pupil"
  | "placement"
  | "provider"
  | "sign-off"
  | "school"
  | "register"
  | "failures"
  | "records"
  | "matters"
  | "sheets"
  | "tasks";

export type StreamName = {
  readonly tenant: string;
  /** "" for a provider's stream, which the schools of a trust share. */
  readonly school: string;
  readonly kind: StreamKind;
  readonly id: string;
};

export const scopeOf = (at: SchoolRef): string => `${at.tenant}/${at.school}`;

export const pupilStream = (at: SchoolRef, id: string): string => `${scopeOf(at)}/pupil/${id}`;
export const placementStream = (at: SchoolRef, id: string): string => `${scopeOf(at)}/placement/${id}`;
export const schoolStream = (at: SchoolRef): string => `${scopeOf(at)}/school/${at.school}`;
export const providerStream = (tenant: string, id: string): string => `${tenant}/provider/${id}`;

/** What one school has to say of one provider; its own, whatever the other schools of the trust say. */
export const signOffStream = (at: SchoolRef, provider: string): string =>
  `${scopeOf(at)}/sign-off/${provider}`;

/** What has failed for good at a school and is somebody's task. */
export const failuresStream = (at: SchoolRef): string => `${scopeOf(at)}/failures/${at.school}`;

/** How long a school keeps what, what it holds, and what it has purged. */
export const recordsStream = (at: SchoolRef): string => `${scopeOf(at)}/records/${at.school}`;

/** What people ask and complain of about their data, and breaches of it. */
export const mattersStream = (at: SchoolRef): string => `${scopeOf(at)}/matters/${at.school}`;

/** What a school has read from sheets, and how it reads them. */
export const sheetsStream = (at: SchoolRef): string => `${scopeOf(at)}/sheets/${at.school}`;

/** What staff say of their tasks in one school year (the year in which it begins, e.g. "2026"). */
export const tasksStream = (at: SchoolRef, year: string): string => `${scopeOf(at)}/tasks/${year}`;

/** One provider's pupils of one school on one day; the id is `{provider}-{date}`. */
export const registerStream = (at: SchoolRef, id: string): string => `${scopeOf(at)}/register/${id}`;

const ofSchools: readonly StreamKind[] = [
  "pupil",
  "placement",
  "sign-off",
  "school",
  "register",
  "failures",
  "records",
  "matters",
  "sheets",
  "tasks",
];

/** Reads a stream's name; throws on a name that no stream has. */
export const parseStream = remembered((name): StreamName => {
  const parts = name.split("/");
  const [tenant = "", second = "", third = "", fourth = ""] = parts;
  if (parts.length === 3 && second === "provider") return { tenant, school: "", kind: "provider", id: third };
  const kind = ofSchools.find((k) => k === third);
  if (parts.length === 4 && kind) return { tenant, school: second, kind, id: fourth };
  throw new Error(`Not a stream's name: ${name}`);
});
