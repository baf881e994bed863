import type * as z from "zod";
import { contactRecord, providerRecord, pupilRecord, schoolRecord, staffRecord } from "#contracts/people.ts";
import type { Role } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";
import type { VaultRecord } from "#ports/vault.ts";
import { rolesOf } from "#streams/school/covers.ts";
import { holders, type School } from "#streams/school/school.ts";
import { standInFor } from "./stand-ins.ts";

type Kind = VaultRecord["kind"];

const one =
  <T>(kind: Kind, schema: z.ZodType<T>) =>
  async (deps: Deps, scope: string, id: string): Promise<T | undefined> => {
    const [record] = id ? await deps.vault.get(scope, [id]) : [];
    return record?.kind === kind ? schema.parse(record.body) : undefined;
  };

const many =
  <T>(kind: Kind, schema: z.ZodType<T>) =>
  async (deps: Deps, scope: string, ids: readonly string[]): Promise<ReadonlyMap<string, T>> => {
    const wanted = [...new Set(ids)].filter(Boolean);
    const records = wanted.length > 0 ? await deps.vault.get(scope, wanted) : [];
    return new Map(records.filter((r) => r.kind === kind).map((r) => [r.id, schema.parse(r.body)]));
  };

/** Records about people by id; undefined (or absent) once they are erased, or where the id is of another kind. */
export const pupilOf = /* @__PURE__ */ one("pupil", pupilRecord);

export const contactRecordOf = /* @__PURE__ */ one("contact", contactRecord);

export const staffOf = /* @__PURE__ */ one("staff", staffRecord);

export const providerOf = /* @__PURE__ */ one("provider", providerRecord);

export const schoolRecordOf = /* @__PURE__ */ one("school", schoolRecord);

export const pupilsOf = /* @__PURE__ */ many("pupil", pupilRecord);

export const contactsOf = /* @__PURE__ */ many("contact", contactRecord);

export const staffMembersOf = /* @__PURE__ */ many("staff", staffRecord);

export const providersOf = /* @__PURE__ */ many("provider", providerRecord);

/**
 * For the chair of governors, who hears of an allegation against the headteacher: never the headteacher, who may well be a
 * governor too; the clerk where there is nobody else (rules of sense, concern).
 */
const chairs = (school: School): readonly string[] => {
  const ids = (["governor-chair", "governor", "clerk"] as const).map((role) =>
    holders(school, role)
      .filter((s) => !rolesOf(school, s.id).includes("headteacher"))
      .map((s) => s.id),
  );
  return ids.find((some) => some.length > 0) ?? [];
};

/** Ids of the staff who hold a role, or its alternate's. */
export const holdersOf = (school: School, role: Role): readonly string[] => {
  if (role === "governor-chair") return chairs(school);
  const found = holders(school, role);
  if (found.length > 0) return found.map((s) => s.id);
  const other = standInFor(role);
  return other ? holders(school, other).map((s) => s.id) : [];
};
