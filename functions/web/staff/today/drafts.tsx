import { draftsOf } from "#casework/drafts/drafts.ts";
import { pupilsOf } from "#casework/people/people.ts";
import { type PlacementRow, placementRows } from "#casework/views/placement-rows.ts";
import { fullName, initialsOf, nameFor } from "#contracts/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import { TaskList } from "#ui/components/task-list.tsx";

export type DraftShown = {
  readonly title: string;
  readonly who: string;
  readonly at: string;
  readonly href: string;
};

const whoIn = async (
  c: StaffContext,
  rows: readonly PlacementRow[],
): Promise<ReadonlyMap<string, string>> => {
  const pupils = await pupilsOf(
    c.deps,
    c.scope,
    rows.map((row) => row.pupil),
  );
  const name = c.sees("pupil.name") ? fullName : initialsOf;
  return new Map(
    rows.map((row) => {
      const pupil = pupils.get(row.pupil);
      return [row.id, pupil ? name(pupil) : "Pupil (record erased)"];
    }),
  );
};

/** The pupil whose page it is, from its address; "" where it is of no pupil. */
const pupilIn = (path: string): string => /^\/pupils\/([a-z0-9]{8,40})\//.exec(path)?.[1] ?? "";

/** Forms that this person left half-filled, for them alone: of a placement, of a pupil, or of the school. */
export const draftItems = async (c: StaffContext): Promise<readonly DraftShown[]> => {
  const drafts = await draftsOf(c.deps, c);
  if (drafts.length === 0) return [];
  const ids = new Set(drafts.map((d) => d.placement));
  const open = (await placementRows(c.deps, c.scope)).filter((r) => ids.has(r.id) && r.phase !== "closed");
  const who = await whoIn(c, open);
  const pupils = await pupilsOf(
    c.deps,
    c.scope,
    drafts.map(({ path }) => pupilIn(path)).filter((id) => id !== ""),
  );
  const pupilNamed = (path: string): string => {
    const pupil = pupils.get(pupilIn(path));
    if (!pupil) return "This school";
    return nameFor(c.sees, pupil);
  };
  return drafts.flatMap(({ title, at, path, placement }) => {
    const name = placement ? who.get(placement) : pupilNamed(path);
    return name ? [{ title, who: name, at, href: path }] : [];
  });
};

export const Drafts = ({ drafts }: { readonly drafts: readonly DraftShown[] }) =>
  drafts.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">
        Left half-filled <span class="app-count">({drafts.length})</span>
      </h2>
      <TaskList
        idPrefix="drafts"
        items={drafts.map((d) => ({
          title: d.title,
          href: d.href,
          hint: `${d.who} – left ${longTime(d.at)}`,
          status: { tag: "Begun", colour: "grey" },
        }))}
      />
    </>
  );
