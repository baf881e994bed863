import type { Failures, OpenFailure } from "#domain/failures/failures.ts";
import { failuresStream, parseStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { failures, read } from "../commit/streams.ts";

/** What is open as the list shows it; rows of folders from before hold a number, and the stream is asked. */
export const openFailures = async (deps: Deps, at: SchoolRef): Promise<readonly OpenFailure[]> => {
  const stream = failuresStream(at);
  const open = (await deps.views.get("failures", scopeOf(at), parseStream(stream).id))?.body?.open;
  if (open === undefined) return [];
  const known = typeof open === "object" ? open : (await read(deps, failures, stream)).state.open;
  return Object.values(known as Failures["open"]);
};
