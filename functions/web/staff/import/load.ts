import { read, sheets } from "#casework/commit/streams.ts";
import { sheetsStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { type Import, type Imports, importOf } from "#streams/sheets/imports.ts";

export type LoadedImport = { readonly i: Import; readonly all: Imports; readonly href: string };

/** The import of a page's address; undefined when this school has none of that id. */
export const loadImport = async (c: StaffContext): Promise<LoadedImport | undefined> => {
  const { imports } = (await read(c.deps, sheets, sheetsStream(c.at))).state;
  const i = importOf(imports, c.request.params.import ?? "");
  return i && { i, all: imports, href: `/pupils/import/${i.id}` };
};
