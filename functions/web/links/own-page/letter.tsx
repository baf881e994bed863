import { lettersTo } from "#casework/own-page/letters-to.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { LinkPage } from "#door/context.ts";
import { deadLink } from "../dead-link.tsx";
import { openedOwnPage } from "./load.ts";
import { ownPath } from "./path.ts";
import { ownPageWords as say } from "./words.ts";

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
          {found.text.split(/\n{2,}/).map((part) => (
            <p class="govuk-body app-lines">{part}</p>
          ))}
        </>
      ),
    };
  },
};
