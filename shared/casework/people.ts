import type * as z from "zod";
import {
  contactRecord,
  providerRecord,
  pupilRecord,
  schoolRecord,
  staffRecord,
} from "../contracts/people.ts";
import type { Role } from "../domain/roles.ts";
import { holders, type School } from "../domain/school/school.ts";
import type { Deps } from "../ports/host.ts";

const one =
  <T>(schema: z.ZodType<T>) =>
  async (deps: Deps, scope: string, id: string): Promise<T | undefined> => {
    const [record] = id ? await deps.vault.get(scope, [id]) : [];
    return record && schema.parse(record.body);
  };

const many =
  <T>(schema: z.ZodType<T>) =>
  async (deps: Deps, scope: string, ids: readonly string[]): Promise<ReadonlyMap<string, T>> => {
    const wanted = [...new Set(ids)].filter(Boolean);
    const records = wanted.length > 0 ? await deps.vault.get(scope, wanted) : [];
    return new Map(records.map((r) => [r.id, schema.parse(r.body)]));
  };

/** Records about people by id; undefined (or absent) once they are erased. */
export const pupilOf = one(pupilRecord);
export const contactRecordOf = one(contactRecord);
export const staffOf = one(staffRecord);
export const providerOf = one(providerRecord);
export const schoolRecordOf = one(schoolRecord);
export const pupilsOf = many(pupilRecord);
export const contactsOf = many(contactRecord);
export const staffMembersOf = many(staffRecord);
export const providersOf = many(providerRecord);

/** Who stands in when nobody holds a role, so that no task is ever without a reader. */
const alternates: Readonly<Partial<Record<Role, Role>>> = {
  dsl: "deputy-dsl",
  "deputy-dsl": "dsl",
  referrer: "ap-lead",
  senco: "ap-lead",
  "attendance-officer": "ap-lead",
  "designated-teacher": "dsl",
  "assessment-lead": "ap-lead",
  "key-contact": "ap-lead",
  "data-manager": "ap-lead",
  clerk: "headteacher",
  governor: "clerk",
  "ap-lead": "headteacher",
};

/** Ids of the staff who hold a role, or its alternate's. */
export const holdersOf = (school: School, role: Role): readonly string[] => {
  const found = holders(school, role);
  if (found.length > 0) return found.map((s) => s.id);
  const other = alternates[role];
  return other ? holders(school, other).map((s) => s.id) : [];
};
