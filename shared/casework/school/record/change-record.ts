import type { SchoolRecord } from "#contracts/people.ts";
import { type Decision, decided, type Refusal } from "#domain/decision.ts";
import { schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { RecordPart, SchoolEvent } from "#streams/school/events.ts";
import { execute } from "../../commit/execute.ts";
import { canonical } from "../../commit/hash-chain.ts";
import { read, schools } from "../../commit/streams.ts";
import { schoolRecordOf } from "../../people/people.ts";
import type { Sender } from "../../pupil/enter-pupil.ts";

/** A school of which nothing is entered yet. */
export const emptyRecord: SchoolRecord = {
  name: "",
  address: [],
  phone: "",
  replyTo: "",
  complaintsTo: "",
  complaintsProcedure: "",
  privacyNotice: "",
};

const changedIn = (before: SchoolRecord, after: SchoolRecord): readonly string[] => {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof SchoolRecord)[];
  return names.filter((name) => canonical(before[name] ?? null) !== canonical(after[name] ?? null));
};

export type RecordChange = {
  readonly part: RecordPart;
  readonly after: (before: SchoolRecord) => SchoolRecord | Refusal;
  readonly schoolType?: "maintained" | "academy";
};

const isRefusal = (changed: SchoolRecord | Refusal): changed is Refusal =>
  "kind" in changed && changed.kind === "refused";

/**
 * Changes what is on record of a school: judged first, then the vault, then one commit that says who changed which fields.
 * Letters, deadlines and pages read the record when they need it, so that a change holds at once.
 */
export const changeRecord = async (
  deps: Deps,
  sender: Sender,
  { part, after, schoolType }: RecordChange,
): Promise<Refusal | undefined> => {
  const scope = scopeOf(sender.at);
  const stream = schoolStream(sender.at);
  const [{ state }, record] = await Promise.all([
    read(deps, schools, stream),
    schoolRecordOf(deps, scope, sender.at.school),
  ]);
  if (state.commands.get(sender.command)) return undefined;
  const before = record ?? emptyRecord;
  const body = after(before);
  if (isRefusal(body)) return body;
  const changed = changedIn(before, body);
  if (changed.length > 0)
    await deps.vault.put({ scope, id: sender.at.school, kind: "school", body, index: [] });
  const done = await execute(
    deps,
    schools,
    { stream, id: sender.command, by: sender.by },
    (s): Decision<SchoolEvent> => {
      const type = schoolType && schoolType !== s.schoolType ? { schoolType } : {};
      return changed.length === 0 && s.described.includes(part) && !("schoolType" in type)
        ? decided([])
        : decided([{ type: "school-described", part, changed, ...type }]);
    },
  );
  return done.kind === "refused" ? done : undefined;
};
