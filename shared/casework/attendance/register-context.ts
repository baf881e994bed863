import { initialsOf } from "#contracts/people.ts";
import type { SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Register } from "#streams/register/state.ts";
import type { SchoolContext } from "../compose/context.ts";
import { pupilsOf } from "../people/people.ts";

/** What a register's mails are composed from. */
export type RegisterContext = SchoolContext & {
  readonly at: SchoolRef;
  readonly stream: string;
  readonly register: Register;
};

export const initialsFor = async (deps: Deps, c: RegisterContext, ids: readonly string[]) => {
  const records = await pupilsOf(deps, c.scope, ids);
  return (id: string): string => {
    const record = records.get(id);
    return record ? initialsOf(record) : "X";
  };
};
