import { logoRecord } from "#contracts/people.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Brand, Logo } from "#letters/rendering/brand.ts";
import type { Deps } from "#ports/host.ts";
import { schoolRecordOf } from "../people/people.ts";

/** The picture that a school's letters carry; undefined where it has none. */
export const logoOf = async (
  deps: Deps,
  scope: string,
  id: string | undefined,
): Promise<Logo | undefined> => {
  const [record] = id ? await deps.vault.get(scope, [id]) : [];
  if (!record) return undefined;
  const { base64, ...shape } = logoRecord.parse(record.body);
  return { ...shape, bytes: new Uint8Array(Buffer.from(base64, "base64")) };
};

/** What of the look of its letters is a school's own, as it is at this moment. */
export const lookOf = async (deps: Deps, at: SchoolRef): Promise<Omit<Brand, "schoolName">> => {
  const scope = scopeOf(at);
  const look = (await schoolRecordOf(deps, scope, at.school))?.look;
  const logo = await logoOf(deps, scope, look?.logo);
  return { ...(look?.colour ? { colour: look.colour } : {}), ...(logo ? { logo } : {}) };
};
