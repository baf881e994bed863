import type { Child } from "hono/jsx";
import { longTime } from "#domain/calendar/london.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";

/** So many of the latest are shown; all of them are kept. */
export const mostReads = 500;

/** Which page it was, without its ids: "Placements: recorded, concern". */
const pageWords = (path: string): string => {
  const [first = "", ...rest] = path
    .split("/")
    .filter((part) => part !== "" && !/\d/.test(part))
    .map((part) => part.replaceAll("-", " "));
  const where = `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
  return rest.length > 0 ? `${where}: ${rest.join(", ")}` : where;
};

type Shown = {
  /** ISO instant. */
  readonly at: string;
  readonly path: string;
  /** Who read, or whose file it was, and the page that tells more of them. */
  readonly who: Child;
  readonly href: string;
};

type Props = {
  /** What the second column tells. */
  readonly of: string;
  readonly reads: readonly Shown[];
  /** How many are kept and not shown. */
  readonly earlier: number;
  /** What is said where there are none. */
  readonly none: string;
};

/** Openings of pupils' files, the latest first. */
export const ReadsTable = ({ of, reads, earlier, none }: Props) => (
  <>
    {reads.length === 0 ? (
      <InsetText>{none}</InsetText>
    ) : (
      <Table
        caption="Latest first"
        head={["When", of, "Page"].map((content) => ({ content }))}
        rows={reads.map(({ at, path, who, href }) => [
          { content: longTime(at) },
          {
            content: (
              <a class="govuk-link" href={href}>
                {who}
              </a>
            ),
          },
          { content: pageWords(path) },
        ])}
      />
    )}
    {earlier > 0 ? <p class="govuk-body">{earlier} earlier ones are kept and not shown here.</p> : null}
  </>
);
