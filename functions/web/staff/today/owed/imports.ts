import { read, sheets } from "#casework/commit/streams.ts";
import { importPath } from "#casework/import/kinds.ts";
import type { PageAction } from "#contracts/permissions.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { sheetsStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { type Import, type ImportKind, importsOf, isStale, newestTaken } from "#streams/sheets/imports.ts";

/** Days after which what was imported is asked for again: a half-term, for old statuses lead alerts astray. */
const freshDays = 49;

const item = (of: {
  readonly key: string;
  readonly title: string;
  readonly href: string;
  readonly due: string;
  readonly late: boolean;
}) => ({
  ...of,
  ...{ id: of.key, owner: "data-manager" as const, form: "imports", state: "owed" },
  ...{ opens: "", about: "", placement: "", who: "The school", later: false },
});

const waits: Readonly<Record<ImportKind, string>> = {
  pupils: "Decide what of an import is taken in",
  staff: "Decide what of a sheet of staff is taken in",
  suspensions: "Decide what of a sheet of suspensions is taken in",
  placements: "Decide which placements of a sheet are taken over",
  year: "Look at what the new school year changes, and decide",
};

const actions: Readonly<Record<ImportKind, PageAction>> = {
  pupils: "pupils.import",
  staff: "people.write",
  suspensions: "pupils.import",
  placements: "placements.import",
  year: "pupils.import",
};

const waiting = (i: Import, all: readonly Import[]) =>
  item({
    key: `import-${i.id}`,
    title:
      i.what !== "year" && isStale(all, i)
        ? "Decide on an import that is older than what is held"
        : waits[i.what],
    href: `${importPath[i.what]}/${i.id}`,
    due: "",
    late: false,
  });

/** Imports that wait for somebody, one that is older than what is held by its name; and that it is time for the next. */
export const importItems = async (c: StaffContext) => {
  const row = await c.deps.views.get("sheets", c.scope, c.at.school);
  if (!row) return [];
  const { imports } = (await read(c.deps, sheets, sheetsStream(c.at))).state;
  const newest = newestTaken(imports);
  const due = newest === "" ? "" : plusDays(newest, freshDays);
  const today = londonDate(c.deps.clock.now());
  return [
    ...imports.filter((i) => i.state === "checked" && c.may(actions[i.what])).map((i) => waiting(i, imports)),
    ...(c.may("pupils.import") &&
    due !== "" &&
    due <= today &&
    !importsOf(imports, "pupils").some((i) => i.state === "checked" || i.state === "checking")
      ? [
          item({
            key: "import-again",
            title: "Import pupils again: contacts and statuses are half a term old",
            href: "/pupils/import",
            due,
            late: due < today,
          }),
        ]
      : []),
  ];
};
