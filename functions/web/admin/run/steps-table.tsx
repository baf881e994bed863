import { longTime } from "#domain/calendar/london.ts";
import { Table } from "#ui/components/table.tsx";
import type { NextRetry } from "./next-retry.ts";
import type { RunStep } from "./steps.ts";

/** So many of the latest are shown; the events below hold all. */
const latest = 60;

const says = ({ says: words, failures }: RunStep): string =>
  failures === 0 ? words : `${words} (failed ${failures === 1 ? "once" : `${failures} times`})`;

/** What happened in a run in words, the latest first, and when what failed is tried again. */
export const StepsTable = ({
  steps,
  retry,
}: {
  readonly steps: readonly RunStep[];
  readonly retry: NextRetry | undefined;
}) => (
  <>
    {retry ? (
      <p class="govuk-body">
        It has been tried {retry.attempts} of {retry.mostAttempts} times, and is tried again on{" "}
        {longTime(retry.by)} at the latest.
      </p>
    ) : null}
    <Table
      caption={steps.length > latest ? `The latest ${latest} of ${steps.length}` : "The latest first"}
      head={["When", "What", "How long"].map((content) => ({ content }))}
      firstCellIsHeader
      rows={steps
        .slice(-latest)
        .toReversed()
        .map((step) => [
          { content: longTime(step.from) },
          { content: says(step), classes: "app-cell--words" },
          { content: step.to ? step.lasted : `${step.lasted} until now` },
        ])}
    />
  </>
);
