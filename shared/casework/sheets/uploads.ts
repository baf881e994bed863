import { waitingFolder } from "#contracts/uploads.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import type { SchoolRef } from "#domain/streams.ts";
import type { UploadForm } from "#ports/files.ts";
import type { Deps } from "#ports/host.ts";
import type { SheetKind } from "#streams/sheets/events.ts";
import { readSheet, type Sheet } from "./read-sheet.ts";

/** A sheet that was sent, and waits to be read. */
export type SheetPlace = { readonly at: SchoolRef; readonly kind: SheetKind; readonly file: string };

/**
 * More than is read, and every type: what is too large or another thing then comes back to our own page, which says so. Sheets
 * are known by what is in them.
 */
const rules = {
  maxBytes: 25 * 1024 * 1024,
  types: [
    "text/csv",
    "text/plain",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/octet-stream",
    "application/pdf",
  ],
};

/** Uploads wait by school and kind, and go from there by age if nobody reads them. */
const waiting = ({ at, kind }: Omit<SheetPlace, "file">): string =>
  [at.tenant, waitingFolder, at.school, `sheets-${kind}`].join("/");

/** A form that sends one sheet to the storage. `thenTo`: the page that asks which column is which. */
export const sheetUploadForm = (deps: Deps, place: SheetPlace, thenTo: string): Promise<UploadForm> =>
  deps.files.uploadForm(waiting(place), place.file, { ...rules, thenTo });

const nothingCame = refuse(
  "No sheet has reached us here: it was empty, or it has waited for more than a day. Choose it again.",
);

/** The bytes of a sheet that waits; undefined where none has come. */
export const sheetBytes = (deps: Deps, place: SheetPlace): Promise<Uint8Array | undefined> =>
  deps.files.read(waiting(place), place.file);

/** A sheet that waits, read; or why it cannot be. */
export const waitingSheet = async (deps: Deps, place: SheetPlace): Promise<Sheet | Refusal> => {
  const bytes = await sheetBytes(deps, place);
  return bytes ? readSheet(bytes) : nothingCame;
};

/** Takes a sheet away that has been read, or that nobody wants. */
export const dropSheet = (deps: Deps, place: SheetPlace): Promise<void> =>
  deps.files.erase(waiting(place), place.file);
