import { read, records } from "#casework/commit/streams.ts";
import { recordsStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { forOthers } from "../../records/names.ts";

/** Purges that somebody else has asked for, and that wait for a second person. */
export const recordItems = async (c: StaffContext) => {
  if (!c.may("records.purge")) return [];
  const { state } = await read(c.deps, records, recordsStream(c.at));
  const asked = state.purges.filter((p) => p.state === "asked" && p.askedBy !== c.staff);
  if (asked.length === 0) return [];
  const isForOthers = await forOthers(c);
  return asked
    .filter((p) => !isForOthers(p.subject))
    .map((p) => ({
      ...{ key: `purge-${p.id}`, id: p.id, title: "Agree to a purge of records, or say no" },
      ...{ owner: "data-protection-officer" as const, form: "records", state: "owed" },
      ...{ due: "", opens: "", about: "", placement: "", who: "The school", late: false, later: false },
      href: `/records/purges/${p.id}`,
    }));
};
