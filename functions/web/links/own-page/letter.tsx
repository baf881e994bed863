import { lettersTo } from "#casework/own-page/letters-to.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { LinkPage } from "#door/context.ts";
import { type TextPart, textParts } from "#letters/rendering/text-parts.ts";
import { deadLink } from "../dead-link.tsx";
import { openedOwnPage } from "./load.ts";
import { ownPath } from "./path.ts";
import { ownPageWords as say } from "./words.ts";

const Part = ({ part }: { readonly part: TextPart }) => {
  if (part.kind === "heading") return <h2 class="govuk-heading-m">{part.text}</h2>;
  if (part.kind === "lines") return <p class="govuk-body app-lines">{part.lines.join("\n")}</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {part.items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
};

/** One letter as it was sent to this reader, its links masked; only for whoever may still know what letters say. */
export const ownPageLetterPage: LinkPage = {
  path: "/reply/{key}/own/letters/{letter}",
  doc: { summary: "A letter as it was sent to the reader", shows: ["title", "text"] },
  get: async (deps, request) => {
    const { page, opened } = await openedOwnPage(deps, request);
    if (!page) return deadLink;
    if (!opened) return { kind: "see", to: ownPath(page) };
    const letters = await lettersTo(deps, page.c.scope, page.c.placement, page.reader);
    const found = letters.find(({ key }) => key === request.params.letter);
    if (!found?.text || page.reading !== "full") return deadLink;
    const title = found.title ?? say.letters.untitled;
    return {
      kind: "page",
      title,
      back: { href: ownPath(page), text: say.back },
      model: { at: found.at, text: found.text },
      content: (
        <>
          <span class="govuk-caption-l">{say.letters.sent(longTime(found.at))}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          {textParts(found.text).map((part) => (
            <Part part={part} />
          ))}
        </>
      ),
    };
  },
};
