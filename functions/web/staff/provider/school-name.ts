import { schoolRecordOf } from "#casework/people/people.ts";
import { scopeOf } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";

/** The name of another school of the trust; nothing else of it is read. */
export const schoolName = async (c: StaffContext, school: string): Promise<string> =>
  (await schoolRecordOf(c.deps, scopeOf({ tenant: c.at.tenant, school }), school))?.name ??
  "Another school of the trust";
