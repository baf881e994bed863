import { dropImportFrom } from "#casework/import/begin.ts";
import type { StaffPage } from "#door/context.ts";
import { formOn } from "../forms/form-on.ts";
import { oneFormPage } from "../forms/one-form.tsx";
import type { KindOfImport } from "./kinds.ts";
import { type LoadedImport, loadImport } from "./load.ts";

/** Drops an import of which nothing was taken in: its sheet is erased at once. */
export const importDropPage = (k: KindOfImport): StaffPage => ({
  path: `${k.base}/{import}/drop`,
  action: k.action,
  doc: { summary: `${k.one}: drop one of which nothing has been taken in`, form: [] },
  ...formOn<LoadedImport>({
    find: (c) => loadImport(c, k),
    fields: () => [],
    isTaken: ({ i }) => i.state === "dropped",
    shown: (c, l, again) =>
      oneFormPage(
        c,
        {
          title: "Drop this?",
          lead: "Nothing of it is taken in, and what was made of it is erased at once.",
          submit: "Drop it",
          fields: [],
          warning: true,
          action: `${l.href}/drop`,
          back: { href: l.href, text: "Back" },
        },
        again,
      ),
    act: (c, { i }, command) => dropImportFrom(c.deps, { at: c.at, command, by: c.staff }, i.id),
    fieldOf: () => "",
    to: () => k.base,
  }),
});
