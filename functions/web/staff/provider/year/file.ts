import { downloadFrom } from "#casework/files/shelf.ts";
import { yearShelf } from "#casework/provider/yearly/files.ts";
import type { StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { filesThere } from "#streams/provider/yearly/year.ts";
import { findYear } from "./load.ts";

/** Leads to a paper that a provider sent for its year: the browser saves it and never shows it on our own origin. */
export const providerYearFilePage: StaffPage = {
  path: "/providers/{provider}/year/files/{file}",
  action: "provider.record",
  doc: {
    summary: "Leads to a file that a provider sent, to be downloaded within five minutes",
    file: "application/octet-stream",
  },
  get: async (c) => {
    const found = await findYear(c);
    const file = found && filesThere(found.provider.year).find((f) => f.file === c.request.params.file);
    if (!found || !file) return notFound;
    const to = await downloadFrom(c.deps, yearShelf(c.at.tenant, found.provider.id), file.file);
    return to === undefined ? notFound : { kind: "see", to };
  },
};
