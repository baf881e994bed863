import { longTime } from "#domain/calendar/london.ts";
import { Details } from "#ui/components/details.tsx";
import { SummaryList, type SummaryRow } from "#ui/components/summary-list.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { longDate } from "#ui/dates.ts";
import { machineTitles, runHref, statusTitles } from "../run-names.ts";
import { JsonText } from "./json-text.tsx";
import type { LoadedRun, Tended } from "./load-run.ts";

const row = (key: string, value: SummaryRow["value"] | undefined): readonly SummaryRow[] =>
  value === undefined ? [] : [{ key, value }];

/** Whoever mends the program reads it; it is no reading for everybody, and stands behind a line. */
const json = (key: string, text: string | undefined): readonly SummaryRow[] =>
  row(
    key,
    text === undefined ? undefined : (
      <Details summary={`${key}, as the engine keeps it`} classes="govuk-!-margin-bottom-0">
        <JsonText text={text} />
      </Details>
    ),
  );

const Root = ({ of: { root, placement } }: { readonly of: Tended }) =>
  root ? (
    <a class="govuk-link" href={runHref(root.machine, root.name)}>
      {root.name} ({statusTitles[root.status].text})
    </a>
  ) : (
    <>The engine knows none of no. {placement.epoch}</>
  );

const ownerRows = (of: LoadedRun["of"], mayOpen: boolean): readonly SummaryRow[] => {
  if (of.kind === "day") return [{ key: "School day", value: longDate(of.date) }];
  const { id } = of.placement;
  return [
    {
      key: "Placement",
      value: mayOpen ? (
        <a class="govuk-link" href={`/placements/${id}`}>
          {id}
        </a>
      ) : (
        id
      ),
    },
    { key: "Run of the placement", value: <Root of={of} /> },
  ];
};

/** What is known of a run: ids only, as in everything that a run keeps. `mayOpen`: the placement itself. */
export const RunFactsList = ({
  loaded,
  mayOpen,
}: {
  readonly loaded: LoadedRun;
  readonly mayOpen: boolean;
}) => {
  const { run, machine, of } = loaded;
  return (
    <SummaryList
      rows={[
        { key: "Machine", value: machineTitles[machine] },
        {
          key: "Status",
          value: <Tag colour={statusTitles[run.status].colour}>{statusTitles[run.status].text}</Tag>,
        },
        ...ownerRows(of, mayOpen),
        { key: "Began", value: longTime(run.startedAt) },
        ...row("Ended", run.stoppedAt && longTime(run.stoppedAt)),
        ...json("Input", run.input),
        ...json("Output", run.output),
        ...row("Error", run.error),
        // Of a run that an administrator stopped it is where the reason lies; the reason itself stands among their acts.
        ...json("Cause", run.error === "StoppedByAdministrator" ? undefined : run.cause),
      ]}
    />
  );
};
