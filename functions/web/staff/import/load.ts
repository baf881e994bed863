import { read, sheets } from "#casework/commit/streams.ts";
import { sheetsStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { type Import, type Imports, importOf, importsOf } from "#streams/sheets/imports.ts";
import type { KindOfImport } from "./kinds.ts";

export type LoadedImport = { readonly i: Import; readonly all: Imports; readonly href: string };

/** All imports of a kind, the latest first. */
export const loadImports = async (c: StaffContext, k: KindOfImport): Promise<Imports> =>
  importsOf((await read(c.deps, sheets, sheetsStream(c.at))).state.imports, k.what);

/** The import of a page's address; undefined when this school has none of that id. */
export const loadImport = async (c: StaffContext, k: KindOfImport): Promise<LoadedImport | undefined> => {
  const all = await loadImports(c, k);
  const i = importOf(all, c.request.params.import ?? "");
  return i && { i, all, href: `${k.base}/${i.id}` };
};
