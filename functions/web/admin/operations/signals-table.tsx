import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import type { Signal } from "./signal.ts";

/** How everything is, beside how it is when all is well. */
export const SignalsTable = ({ signals }: { readonly signals: readonly Signal[] }) => (
  <Table
    caption="What is not as it should be first"
    head={["What", "State", "Now", "When all is well"].map((content) => ({ content }))}
    firstCellIsHeader
    rows={signals.map(({ title, ok, says, normal, href }) => [
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
      { content: normal, classes: "app-cell--words" },
    ])}
  />
);
