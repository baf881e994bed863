import type { Reply } from "#door/reply.ts";
import { deadLinkWords as say } from "./dead-link-words.ts";

/**
 * The one answer to every link that is not good: unknown, forged, cut short, expired, revoked, opened in another
 * browser. It never says which, so that nobody learns anything by trying.
 */
export const deadLink: Reply = {
  kind: "page",
  title: say.title,
  status: 404,
  model: {
    problem: {
      title: say.title,
      message: say.message,
    },
  },
  content: (
    <>
      <h1 class="govuk-heading-l">{say.title}</h1>
      <p class="govuk-body">{say.why}</p>
      <h2 class="govuk-heading-m">{say.remedies}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{say.newest}</li>
        <li>{say.ring}</li>
        <li>{say.passedOn}</li>
      </ul>
    </>
  ),
};
