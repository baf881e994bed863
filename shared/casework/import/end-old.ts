import { Temporal } from "temporal-polyfill";
import { importDays } from "#domain/records/days-kept.ts";
import { type SchoolRef, scopeOf, sheetsStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type Import, isUnderWay, stepImport } from "#streams/sheets/imports.ts";
import { execute } from "../commit/execute.ts";
import { read, sheets } from "../commit/streams.ts";
import { eraseImport } from "./files.ts";

const isOld = (i: Import, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(i.since).add({ hours: importDays * 24 }), now) <= 0;

const end = async (deps: Deps, at: SchoolRef, i: Import): Promise<void> => {
  const command = (what: string) => ({ stream: sheetsStream(at), id: `${what}-${i.id}`, by: "system" });
  if (isUnderWay(i) && i.state !== "taking")
    await execute(deps, sheets, command("import-dropped"), (s) =>
      stepImport(s.imports, i.id, ["checking", "checked"], { type: "import-dropped", import: i.id }),
    );
  await eraseImport(deps, at, i.id);
  await execute(deps, sheets, command("import-erased"), (s) =>
    stepImport(s.imports, i.id, ["dropped", "done", "unreadable", "failed"], {
      type: "import-erased",
      import: i.id,
    }),
  );
};

/** Every sweep: imports that nobody has decided for a week are dropped, and what is left of the others is erased. */
export const endOldImports = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const row = await deps.views.get("sheets", scopeOf(at), at.school);
  if (!row?.body?.imports) return;
  const { state } = await read(deps, sheets, sheetsStream(at));
  const now = deps.clock.now();
  for (const i of state.imports)
    if (!i.erased && i.state !== "taking" && isOld(i, now)) await end(deps, at, i);
};
