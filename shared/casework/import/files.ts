import * as z from "zod";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Plan } from "./plan.ts";

/** A line that was decided to be taken in, and could not be. */
export type NotTaken = { readonly name: string; readonly lines: readonly number[]; readonly says: string };

/** What an import keeps among the files while it lasts: its sheet, its columns, what it would do, what it could not. */
const parts = ["sheet", "columns", "plan", "not-taken"] as const;

type Part = (typeof parts)[number];

const scopeFor = (at: SchoolRef, id: string): string => `${scopeOf(at)}/imports/${id}`;

export const keepSheet = (deps: Deps, at: SchoolRef, id: string, bytes: Uint8Array): Promise<void> =>
  deps.files.put(scopeFor(at, id), "sheet", bytes, { type: "application/octet-stream", name: "sheet" });

export const keptSheet = (deps: Deps, at: SchoolRef, id: string): Promise<Uint8Array | undefined> =>
  deps.files.read(scopeFor(at, id), "sheet");

const keepJson = (deps: Deps, at: SchoolRef, id: string, part: Part, body: unknown): Promise<void> =>
  deps.files.put(scopeFor(at, id), part, Buffer.from(JSON.stringify(body)), {
    type: "application/json",
    name: `${part}.json`,
  });

const readJson = async (deps: Deps, at: SchoolRef, id: string, part: Part): Promise<unknown> => {
  const bytes = await deps.files.read(scopeFor(at, id), part);
  return bytes && JSON.parse(Buffer.from(bytes).toString());
};

const columns = z.record(z.string(), z.string());

export const keepImportColumns = (deps: Deps, at: SchoolRef, id: string, chosen: z.infer<typeof columns>) =>
  keepJson(deps, at, id, "columns", chosen);

export const importColumns = async (deps: Deps, at: SchoolRef, id: string) =>
  columns.parse((await readJson(deps, at, id, "columns")) ?? {});

export const keepPlan = (deps: Deps, at: SchoolRef, id: string, plan: Plan): Promise<void> =>
  keepJson(deps, at, id, "plan", plan);

/** What an import would do; undefined once it is erased. We wrote it ourselves: its shape is the plan's. */
export const keptPlan = async (deps: Deps, at: SchoolRef, id: string): Promise<Plan | undefined> =>
  (await readJson(deps, at, id, "plan")) as Plan | undefined;

const notTaken = z.array(z.object({ name: z.string(), lines: z.array(z.number()), says: z.string() }));

export const keepNotTaken = (
  deps: Deps,
  at: SchoolRef,
  id: string,
  all: readonly NotTaken[],
): Promise<void> => keepJson(deps, at, id, "not-taken", all);

export const keptNotTaken = async (deps: Deps, at: SchoolRef, id: string): Promise<readonly NotTaken[]> =>
  notTaken.parse((await readJson(deps, at, id, "not-taken")) ?? []);

/** Erases the sheet and what was made of it; `but`: what is kept some days longer. */
export const eraseImport = async (
  deps: Deps,
  at: SchoolRef,
  id: string,
  but: readonly Part[] = [],
): Promise<void> => {
  for (const part of parts) if (!but.includes(part)) await deps.files.erase(scopeFor(at, id), part);
};
