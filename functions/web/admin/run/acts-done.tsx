import { wordsOf } from "#casework/commit/kept-words.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { Table } from "#ui/components/table.tsx";
import { type ActDone, asksDone } from "./asks-done.ts";
import type { Tended } from "./load-run.ts";

type Act = Extract<PlacementEvent, { readonly type: "run-stopped" | "run-acted" | "epoch-advanced" }>;

const isAct = (e: PlacementEvent): e is Act =>
  e.type === "run-stopped" ||
  e.type === "run-acted" ||
  (e.type === "epoch-advanced" && e.words !== undefined);

const titles = {
  woken: "Woken",
  retried: "Went on where it failed",
  "sent-again": "Sent again",
  "link-renewed": "New link",
} as const;

const whatOf = (e: Act): string => {
  if (e.type === "run-stopped") return "Stopped";
  return e.type === "run-acted" ? titles[e.act] : "Started again from the ledger";
};

/**
 * Acts of administrators on the runs of a placement, the latest first. One's own reasons can always be read back;
 * another's by whoever may read the placement's words.
 */
export const actsDone = async (
  c: StaffContext,
  { placement, commits }: Tended,
): Promise<readonly ActDone[]> => {
  const acts = commits.flatMap(({ at, by, events, owes }) =>
    events.filter(isAct).map((e) => ({ at, by, e, mails: owes.map(({ key }) => key) })),
  );
  const known = await staffMembersOf(c.deps, c.scope, [...new Set(acts.map(({ by }) => by))]);
  const told = acts.map(async ({ at, by, e, mails }) => {
    const mayRead = by === c.staff || c.sees("placement.words");
    const said = mayRead ? await wordsOf(c.deps, c.scope, [e.words]) : {};
    return {
      at,
      by: known.get(by)?.job ?? "Somebody whose record is erased",
      what: whatOf(e),
      run: "run" in e ? e.run : `${placement.id}-e${e.epoch}`,
      why: String(said.reason ?? ""),
      came: mails.map((key) => placement.mails[key]?.state ?? "waits to be sent").join(", "),
    };
  });
  const asked = await asksDone(c, placement.id);
  return [...(await Promise.all(told)), ...asked].toSorted((a, b) => (a.at < b.at ? 1 : -1));
};

/** What was done about a run, by whom and why. */
export const ActsDone = ({ acts }: { readonly acts: readonly ActDone[] }) => (
  <Table
    caption="The latest first"
    head={["When", "Who", "What", "Why", "What came of it"].map((content) => ({ content }))}
    firstCellIsHeader
    rows={acts.map(({ at, by, what, run, why, came }) => [
      { content: longTime(at) },
      { content: by },
      { content: run ? `${what} (${run})` : what, classes: "app-cell--words" },
      { content: why || "–", classes: "app-cell--words" },
      { content: came || "–" },
    ])}
  />
);
