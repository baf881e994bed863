import type { Plan, Planned } from "#casework/import/plan.ts";
import { Details } from "#ui/components/details.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import type { KindOfImport } from "./kinds.ts";

/** So many lines of a list are shown; whoever has more mends the sheet by these first. */
const most = 300;

const lineOf = ({ lines }: Planned): string =>
  lines.length === 0 ? "" : `, ${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;

const Lines = ({
  head,
  title,
  all,
  says,
}: {
  readonly head: string;
  readonly title: string;
  readonly all: readonly Planned[];
  readonly says: (c: Planned) => readonly string[];
}) =>
  all.length === 0 ? null : (
    <>
      <Table
        caption={`${title} (${all.length})`}
        captionSize="s"
        head={[{ content: head }, { content: "Why" }]}
        rows={all.slice(0, most).map((c) => [
          { content: `${c.name}${lineOf(c)}` },
          {
            content: (
              <ul class="govuk-list govuk-!-margin-bottom-0">
                {says(c).map((text) => (
                  <li>{text}</li>
                ))}
              </ul>
            ),
          },
        ])}
      />
      {all.length > most ? <p class="govuk-body">The first {most} are shown.</p> : null}
    </>
  );

/** What was found in a sheet, line by line, above the questions that it raises. */
export const PlanShown = ({
  k,
  plan,
  fresh,
  stale,
}: {
  readonly k: KindOfImport;
  readonly plan: Plan;
  readonly fresh: readonly Planned[];
  readonly stale: string;
}) => {
  const all = [...plan.children, ...plan.left];
  const warned = plan.children.filter((c) => c.errors.length === 0 && c.warnings.length > 0);
  return (
    <>
      {stale ? <WarningText>{stale}</WarningText> : null}
      <p class="govuk-body">{k.rule}</p>
      {all.some((c) => c.errors.length > 0 || c.changes.length > 0 || c.questions.length > 0) ||
      fresh.length > 0 ? null : (
        <InsetText>There is nothing to do: all of it is on record already.</InsetText>
      )}
      {(plan.notes ?? []).map((note) => (
        <InsetText>{note}</InsetText>
      ))}
      <Lines
        head={k.columnHead}
        title="Cannot be taken in as they are"
        all={all.filter((c) => c.errors.length > 0)}
        says={(c) => c.errors}
      />
      <Lines
        head={k.columnHead}
        title={k.what === "year" ? "Placements that cross the summer" : "Taken in, with a warning"}
        all={warned}
        says={(c) => c.warnings}
      />
      {fresh.length === 0 ? null : (
        <Details summary={`The new ones (${k.counts(fresh.length)})`}>
          <ul class="govuk-list">
            {fresh.slice(0, most).map((c) => (
              <li>
                {c.name}
                {c.says ? `, ${c.says}` : ""}
              </li>
            ))}
          </ul>
          {fresh.length > most ? <p class="govuk-body">The first {most} are shown.</p> : null}
        </Details>
      )}
    </>
  );
};
