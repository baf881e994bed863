import type { Child } from "hono/jsx";
import { Heading } from "#ui/components/heading.tsx";
import type { FactRow, Letter, LetterBlock } from "../letter.ts";
import { withLinks } from "./with-links.tsx";

/**
 * The letter as part of one of our own pages, with no inline styles (CSP). Its title is the page's main heading
 * unless the page has one of its own: then `level` is 2.
 */
export function letterPage(letter: Letter, level: 1 | 2 = 1) {
  return (
    <article class="app-letter">
      <Heading level={level} class="govuk-heading-l">
        {letter.subject}
      </Heading>
      {letter.blocks.map((block) => pageBlock(block, level === 1 ? 2 : 3))}
    </article>
  );
}

function pageBlock(block: LetterBlock, level: 2 | 3): Child {
  switch (block.kind) {
    case "heading":
      return (
        <Heading level={level} class="govuk-heading-m">
          {block.text}
        </Heading>
      );
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
      return <p class="govuk-body app-letter__address">{onLines(block.lines)}</p>;
    case "signature":
      return (
        <div class="app-letter__signature">
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
