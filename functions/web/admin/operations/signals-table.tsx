import type { Signal } from "#casework/operations/signal.ts";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";

/** How everything is, beside how it is when all is well. */
export const SignalsTable = ({ signals }: { readonly signals: readonly Signal[] }) => (
  <Table
    caption="What is not as it should be first"
    head={["What", "State", "Now", "When all is well"].map((content) => ({ content }))}
    firstCellIsHeader
    rows={signals.map(({ title, ok, says, normal, todo, href }) => [
      {
        content: href ? (
          <a class="govuk-link" href={href}>
            {title}
          </a>
        ) : (
          title
        ),
        classes: "app-cell--words",
      },
      { content: <Tag colour={ok ? "green" : "red"}>{ok ? "Well" : "Look"}</Tag> },
      { content: says, classes: "app-cell--words" },
      { content: todo ? `${normal}. ${todo}.` : normal, classes: "app-cell--words" },
    ])}
  />
);
