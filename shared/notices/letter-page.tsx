import type { Child } from "hono/jsx";
import type { FactRow, Letter, LetterBlock } from "./letter.ts";
import { withLinks } from "./with-links.tsx";

/** The letter as part of one of our own pages: no inline styles (CSP), the heading level of a page's main heading. */
export function letterPage(letter: Letter) {
  return (
    <article class="letter">
      <h1 class="govuk-heading-l">{letter.subject}</h1>
      {letter.blocks.map(pageBlock)}
    </article>
  );
}

function pageBlock(block: LetterBlock): Child {
  switch (block.kind) {
    case "heading":
      return <h2 class="govuk-heading-m">{block.text}</h2>;
    case "paragraph":
      return <p class="govuk-body">{withLinks(block.text)}</p>;
    case "list":
      return (
        <ul class="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li>{withLinks(item)}</li>
          ))}
        </ul>
      );
    case "facts":
      return (
        <table class="govuk-table">
          <caption class="govuk-table__caption govuk-table__caption--s">{block.caption}</caption>
          <tbody class="govuk-table__body">{block.rows.map(pageRow)}</tbody>
        </table>
      );
    case "button-link":
      return (
        <p class="govuk-body">
          <a href={block.href} class="govuk-link">
            {block.label}
          </a>
        </p>
      );
    case "address":
      return <p class="govuk-body letter__address">{onLines(block.lines)}</p>;
    case "signature":
      return (
        <div class="letter__signature">
          <p class="govuk-body">{block.closing}</p>
          <p class="govuk-body">{onLines([block.name, block.role, block.organisation])}</p>
        </div>
      );
    case "small-print":
      return <p class="govuk-body-s">{withLinks(block.text)}</p>;
  }
}

function pageRow({ label, value }: FactRow) {
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        {label}
      </th>
      <td class="govuk-table__cell">{onLines(typeof value === "string" ? [value] : value)}</td>
    </tr>
  );
}

/** Lines one under the other. */
export function onLines(lines: readonly string[], style?: string): Child {
  return lines.flatMap((line, index) => [index === 0 ? "" : <br />, withLinks(line, style)]);
}
