import type { RunEvent } from "#ports/runs.ts";
import { Button } from "#ui/components/button.tsx";
import { Input } from "#ui/controls/input.tsx";
import { Select } from "#ui/controls/select.tsx";

/** Which events of a history are wanted; it stands in the address. */
export type Sought = { readonly failures: boolean; readonly q: string };

export const soughtOf = (query: URLSearchParams): Sought => ({
  failures: query.get("only") === "failures",
  q: (query.get("q") ?? "").trim().slice(0, 80),
});

export const soughtQuery = ({ failures, q }: Sought, page?: number): string =>
  new URLSearchParams({
    ...(failures ? { only: "failures" } : {}),
    ...(q ? { q } : {}),
    ...(page && page > 1 ? { events: String(page) } : {}),
  }).toString();

const isFailure = ({ type }: RunEvent): boolean => /(Failed|TimedOut|Aborted)$/.test(type);

/** The events that are wanted: failures alone, or those that hold some text. */
export const soughtEvents = (
  all: readonly RunEvent[],
  stateOf: ReadonlyMap<number, string>,
  { failures, q }: Sought,
): readonly RunEvent[] =>
  all
    .filter((e) => !failures || isFailure(e))
    .filter((e) =>
      q === ""
        ? true
        : `${e.type} ${stateOf.get(e.id) ?? ""} ${JSON.stringify(e.details)}`
            .toLowerCase()
            .includes(q.toLowerCase()),
    );

/** Narrows the events, and downloads all of them. */
export const EventsSearch = ({ here, sought }: { readonly here: string; readonly sought: Sought }) => (
  <search>
    <form action={`${here}#events`} method="get">
      <Select
        name="only"
        label="Events"
        value={sought.failures ? "failures" : ""}
        items={[
          { value: "", text: "All" },
          { value: "failures", text: "Failures only" },
        ]}
      />
      <Input name="q" label="Search in them" value={sought.q} />
      <div class="govuk-button-group">
        <Button variant="secondary">Show these</Button>
        <a class="govuk-link" href={`${here}?download=json`}>
          Download all as JSON
        </a>
      </div>
    </form>
  </search>
);
