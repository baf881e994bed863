import { Temporal } from "temporal-polyfill";
import { zone } from "#domain/calendar/london.ts";
import type { RunEvent } from "#ports/runs.ts";
import { Details } from "#ui/components/details.tsx";
import { Pagination } from "#ui/components/pagination.tsx";
import { Table } from "#ui/components/table.tsx";
import { JsonText } from "./json-text.tsx";

export const eventsAtOnce = 100;

export type EventsPage = {
  readonly events: readonly RunEvent[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
};

/** A page of a history; a number that is none is the first. */
export const pageOfEvents = (all: readonly RunEvent[], asked: string | null): EventsPage => {
  const pages = Math.max(1, Math.ceil(all.length / eventsAtOnce));
  const number = /^\d{1,4}$/.test(asked ?? "") ? Number(asked) : 1;
  const page = Math.min(Math.max(1, number), pages);
  return { events: all.slice((page - 1) * eventsAtOnce, page * eventsAtOnce), page, pages };
};

/** To the second, because what a workflow does follows fast. */
const clockOf = (iso: string): string => {
  const at = Temporal.Instant.from(iso).toZonedDateTimeISO(zone);
  return `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: "second" })}`;
};

const detailsOf = (event: RunEvent) =>
  Object.keys(event.details).length === 0 ? (
    "–"
  ) : (
    <Details summary={`Details of event ${event.id}`}>
      <JsonText text={JSON.stringify(event.details)} />
    </Details>
  );

type EventsProps = {
  readonly shown: EventsPage;
  readonly stateOf: ReadonlyMap<number, string>;
  readonly hrefOf: (page: number) => string;
};

/** What happened in a run, in order. */
export const EventsTable = ({ shown, stateOf, hrefOf }: EventsProps) => (
  <>
    <Table
      caption={shown.pages > 1 ? `In order, page ${shown.page} of ${shown.pages}` : "In order"}
      head={["Number", "When (London)", "What", "State", "Details"].map((content) => ({ content }))}
      firstCellIsHeader
      rows={shown.events.map((event) => [
        { content: String(event.id) },
        { content: clockOf(event.at) },
        { content: event.type },
        { content: stateOf.get(event.id) || "–" },
        { content: detailsOf(event), classes: "app-cell--words" },
      ])}
    />
    {shown.pages > 1 ? (
      <Pagination
        label="Pages of events"
        previous={shown.page > 1 ? { href: hrefOf(shown.page - 1) } : undefined}
        next={shown.page < shown.pages ? { href: hrefOf(shown.page + 1) } : undefined}
      />
    ) : null}
  </>
);
