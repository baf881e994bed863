import { dropImportFrom } from "#casework/import/begin.ts";
import type { StaffPage } from "#door/context.ts";
import { formOn } from "../forms/form-on.ts";
import { oneFormPage } from "../forms/one-form.tsx";
import { type LoadedImport, loadImport } from "./load.ts";

/** Drops an import of which nothing was taken in: its sheet is erased at once. */
export const importDropPage: StaffPage = {
  path: "/pupils/import/{import}/drop",
  action: "pupils.import",
  doc: { summary: "Drop an import of which nothing has been taken in", form: [] },
  ...formOn<LoadedImport>({
    find: loadImport,
    fields: () => [],
    isTaken: ({ i }) => i.state === "dropped",
    shown: (c, l, again) =>
      oneFormPage(
        c,
        {
          title: "Drop this import?",
          lead: "Nothing of it is taken in, and the sheet is erased at once.",
          submit: "Drop the import",
          fields: [],
          warning: true,
          action: `${l.href}/drop`,
          back: { href: l.href, text: "Back to the import" },
        },
        again,
      ),
    act: (c, { i }, command) => dropImportFrom(c.deps, { at: c.at, command, by: c.staff }, i.id),
    fieldOf: () => "",
    to: () => "/pupils/import",
  }),
};
