import { read, sheets } from "#casework/commit/streams.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { sheetsStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { type Import, isStale, newestTaken } from "#streams/sheets/imports.ts";

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

const waiting = (i: Import, all: readonly Import[]) =>
  item({
    key: `import-${i.id}`,
    title: isStale(all, i)
      ? "Decide on an import that is older than what is held"
      : "Decide what of an import is taken in",
    href: `/pupils/import/${i.id}`,
    due: "",
    late: false,
  });

/** Imports that wait for somebody, one that is older than what is held by its name; and that it is time for the next. */
export const importItems = async (c: StaffContext) => {
  if (!c.may("pupils.import")) return [];
  const row = await c.deps.views.get("sheets", c.scope, c.at.school);
  if (!row) return [];
  const { imports } = (await read(c.deps, sheets, sheetsStream(c.at))).state;
  const newest = newestTaken(imports);
  const due = newest === "" ? "" : plusDays(newest, freshDays);
  const today = londonDate(c.deps.clock.now());
  return [
    ...imports.filter((i) => i.state === "checked").map((i) => waiting(i, imports)),
    ...(due !== "" && due <= today && !imports.some((i) => i.state === "checked" || i.state === "checking")
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
