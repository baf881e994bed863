import { pupilSheetFields } from "#casework/import/fields.ts";
import { readSheet } from "#casework/sheets/read-sheet.ts";
import { guessColumns, type SheetField } from "#domain/sheets/columns.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import type { House } from "../house.ts";
import { sendsSheet } from "./sending.ts";

export type ImportSeen = {
  readonly state: string;
  readonly stale: boolean;
  readonly because: string;
  readonly found: Readonly<Record<string, number>>;
  readonly taken: Readonly<Record<string, number>>;
  readonly notTaken: readonly { readonly says: string }[];
};

export type PlanSeen = {
  readonly children: readonly {
    readonly key: string;
    readonly name: string;
    readonly lines: readonly number[];
    readonly errors: readonly string[];
    readonly warnings: readonly string[];
    readonly says?: string;
    readonly questions: readonly { readonly key: string; readonly says: string }[];
    readonly changes: readonly { readonly key: string; readonly what: string; readonly says: string }[];
  }[];
  readonly left: readonly {
    readonly key: string;
    readonly name: string;
    readonly errors: readonly string[];
    readonly changes: readonly { readonly key: string }[];
  }[];
};

export const manager = (house: House) => new Caller(house, handler).signIn(staff.lead);

/** Where a kind of import has its pages, and what is looked for in its sheets. */
type Kind = { readonly base: string; readonly fields: readonly SheetField[] };

/** Sends a sheet, lets the product find its columns, and waits until it is checked; gives the import's page. */
export const importOf = async (
  { base, fields }: Kind,
  house: House,
  who: Caller,
  words: string | Uint8Array,
  more: object = {},
): Promise<string> => {
  const at = await sendsSheet(house, who, `${base}/new`, words);
  const sheet = await readSheet(typeof words === "string" ? Buffer.from(words) : words);
  if (sheet.kind === "refused") throw new Error(sheet.message);
  const columns = Object.entries(guessColumns(fields, sheet.headings)).map(([field, heading]) => [
    field,
    String(sheet.headings.indexOf(heading)),
  ]);
  const asOf = house.deps.clock.now().toString().slice(0, 10);
  const done = await who.postJson(at, {
    ...Object.fromEntries(columns),
    "as-of": asOf,
    ...more,
  });
  if (done.status >= 400) throw new Error(done.text);
  await house.settle();
  return `${base}/${String(done.model.import ?? done.location.split("/").at(-1))}`;
};

/** The same of a sheet of pupils. */
export const importOfSheet = (house: House, who: Caller, words: string | Uint8Array, more: object = {}) =>
  importOf({ base: "/pupils/import", fields: pupilSheetFields }, house, who, words, { whole: "no", ...more });

export const seenAt = async (who: Caller, page: string) => (await who.sees(page)) as unknown as ImportSeen;

export const planAt = async (who: Caller, page: string) =>
  ((await who.sees(`${page}/decide`)) as unknown as { plan: PlanSeen }).plan;

/** Decides, and waits until all is taken in. */
export const takesIn = async (
  house: House,
  who: Caller,
  page: string,
  answers: object,
): Promise<ImportSeen> => {
  const done = await who.postJson(`${page}/decide`, answers);
  if (done.status >= 400) throw new Error(done.text);
  await house.settle();
  return seenAt(who, page);
};
