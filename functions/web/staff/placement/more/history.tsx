import { counted } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import { Filters } from "#ui/components/filters.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Timeline } from "#ui/components/timeline.tsx";
import { Input } from "#ui/controls/input.tsx";
import type { PlacementModel } from "../model.ts";
import { Recorded } from "../people.tsx";
import { morePages } from "./links.tsx";
import { partOfPlacement } from "./page-of.tsx";

const tones: Readonly<Partial<Record<string, "late" | "good" | "stopped">>> = {
  "mail-bounced": "late",
  "gate-closed": "good",
  frozen: "stopped",
};

/** As many as a person reads in one go; a search finds the others. */
const latest = 60;

/** Every word that was typed is in a title or its day; names are not searched, for what is typed stands in the address. */
const isSought = (typed: string, t: PlacementModel["timeline"][number]): boolean => {
  const text = `${t.title} ${longTime(t.at)}`.toLocaleLowerCase("en-GB");
  return typed
    .toLocaleLowerCase("en-GB")
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** What happened on a placement, the latest first, found by word or month; and what was recorded. */
export const placementHistoryPage = partOfPlacement({
  name: "history",
  title: "What happened",
  summary: "What happened on a placement, the latest first, and what was recorded",
  query: { q: "Words of a title, or a month", all: "yes: everything, without an end" },
  shows: (c, m) => {
    const here = morePages(m.id).history;
    const typed = (c.request.query.get("q") ?? "").trim().slice(0, 80);
    const all = c.request.query.get("all") === "yes";
    const found = typed ? m.timeline.filter((t) => isSought(typed, t)) : m.timeline;
    const shown = all || typed ? found : found.slice(0, latest);
    return {
      model: { q: typed, timeline: shown, count: found.length, forms: m.forms, takenBack: m.takenBack },
      content: (
        <>
          <Filters action={here} submit="Search" chosen={typed ? [{ text: typed, removeHref: here }] : []}>
            <Input
              name="q"
              type="search"
              label="Search what happened"
              labelSize="s"
              hint="For example: letter, or October"
              value={typed}
              width={20}
              spellcheck={false}
            />
          </Filters>
          {shown.length === 0 ? <InsetText>Nothing is found by that.</InsetText> : null}
          <h2 class="govuk-heading-m">{counted(found.length, "entry", "entries")}, the latest first</h2>
          <Timeline
            entries={shown.map((t) => ({
              title: t.title,
              at: t.at,
              when: longTime(t.at),
              by: t.by,
              tone: tones[t.type],
            }))}
          />
          {shown.length < found.length ? (
            <p class="govuk-body">
              <a class="govuk-link" href={`${here}?all=yes`}>
                Show all {found.length}
              </a>
            </p>
          ) : null}
          <Recorded m={m} />
        </>
      ),
    };
  },
});
