import { keptNotTaken } from "#casework/import/files.ts";
import { progressOf } from "#casework/import/progress.ts";
import { longTime } from "#domain/calendar/london.ts";
import { noteRead, type StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import type { Import } from "#streams/sheets/imports.ts";
import { isStale } from "#streams/sheets/imports.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { Live, LiveNote } from "#ui/components/live.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate } from "#ui/dates.ts";
import type { KindOfImport } from "./kinds.ts";
import { stateTags } from "./list.tsx";
import { loadImport } from "./load.ts";

/** Of a sheet, and of what a new school year changes, which no sheet says. */
const says = (i: Import): string => {
  const isYear = i.what === "year";
  switch (i.state) {
    case "checking":
      return isYear
        ? "What becomes of each pupil is worked out. That takes from seconds to a minute."
        : "The sheet is read and compared with what is on record. That takes from seconds to a minute.";
    case "checked":
      return isYear
        ? "It is worked out. Nothing has been changed yet."
        : "The sheet is checked. Nothing has been taken in yet.";
    case "taking":
      return "What you decided is being carried out. You can go on with other work.";
    case "done":
      return isYear
        ? "All that you decided has been carried out."
        : "All that you decided has been taken in, and the sheet is erased.";
    case "unreadable":
      return `The sheet cannot be read: ${i.because}`;
    case "failed":
      return `It could not be done to its end, and is a task for whoever looks after it. What was done before stays; ${isYear ? "begin it again" : "send the sheet again"} for the rest.`;
    case "dropped":
      return "It was dropped. Nothing of it was done.";
  }
};

const rows = (of: Readonly<Record<string, string>>, counts: Readonly<Record<string, number>>) =>
  Object.entries(of).map(([key, text]) => ({ key: text, value: String(counts[key] ?? 0) }));

/** Where an import stands; the page follows by itself while it is worked on. */
export const importPage = (k: KindOfImport): StaffPage => ({
  path: `${k.base}/{import}`,
  action: k.action,
  doc: {
    summary: `${k.one}: where it stands, how far it has come, and what could not be taken in`,
    shows: ["import", "state", "found", "taken", "progress", "notTaken", "links"],
  },
  get: async (c) => {
    const l = await loadImport(c, k);
    if (!l) return notFound;
    const { i } = l;
    const progress = await progressOf(c.deps, c.scope, i.id);
    const notTaken = i.erased ? [] : await keptNotTaken(c.deps, c.at, i.id);
    if (notTaken.length > 0) await noteRead(c, i.id);
    const stale = i.state === "checked" && k.what !== "year" && isStale(l.all, i);
    const follows = i.state === "checking" || i.state === "taking";
    const looked = c.deps.clock.now().toString();
    const links = {
      ...(i.state === "done" ? { onward: k.onward.href } : {}),
      ...(i.state === "checked" ? { decide: `${l.href}/decide` } : {}),
      ...(i.state === "checked" || i.state === "checking" ? { drop: `${l.href}/drop` } : {}),
    };
    return {
      kind: "page",
      title: k.one,
      ...(follows ? { looked } : {}),
      back: { href: k.base, text: "Back to the list" },
      model: {
        ...{ import: i.id, state: i.state, asOf: i.asOf, stale, because: i.because },
        ...{ found: i.found, taken: i.taken, progress, notTaken, looked, links },
      },
      content: (
        <>
          <span class="govuk-caption-l">
            {k.dated} {longDate(i.asOf)}
          </span>
          <h1 class="govuk-heading-l">{k.one}</h1>
          <Live id="import">
            <p class="govuk-body">
              <Tag colour={stateTags[i.state].colour}>{stateTags[i.state].text}</Tag>
            </p>
            <p class="govuk-body">{says(i)}</p>
            {stale ? (
              <WarningText>
                A newer sheet has been taken in already: this one is older than what is held.
              </WarningText>
            ) : null}
            {i.state === "taking" && progress.of > 0 ? (
              <p class="govuk-body">
                <progress max={progress.of} value={progress.done} aria-label="How far it has come" />{" "}
                {progress.done} of {k.counts(progress.of)}
              </p>
            ) : null}
            {i.state === "checked" ? <SummaryList rows={rows(k.found, i.found)} /> : null}
            {i.state === "done" ? <SummaryList rows={rows(k.taken, i.taken)} /> : null}
            {links.decide ? <LinkButton href={links.decide}>Look at what would change</LinkButton> : null}
            {notTaken.length === 0 ? null : (
              <Table
                caption="What could not be taken in"
                captionSize="s"
                head={[{ content: k.columnHead }, { content: "Line" }, { content: "Why" }]}
                rows={notTaken.map((n) => [
                  { content: n.name },
                  { content: n.lines.join(", ") || "–" },
                  { content: n.says },
                ])}
              />
            )}
            {links.onward ? <LinkButton href={links.onward}>{k.onward.text}</LinkButton> : null}
            {links.drop ? (
              <p class="govuk-body">
                <a class="govuk-link" href={links.drop}>
                  Drop it
                </a>
              </p>
            ) : null}
          </Live>
          {follows ? <LiveNote looked={longTime(looked)} /> : null}
        </>
      ),
    };
  },
});
