import type { Reply } from "#door/reply.ts";

const title = "This link does not work";

/**
 * The one answer to every link that is not good: unknown, forged, cut short, expired, revoked, opened in another
 * browser. It never says which, so that nobody learns anything by trying.
 */
export const deadLink: Reply = {
  kind: "page",
  title,
  status: 404,
  model: {
    problem: {
      title,
      message: "Open the newest mail from the school and press its button again, or ring the school.",
    },
  },
  content: (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        It may be incomplete, out of date, or meant for another person. Nothing that you sent before is lost.
      </p>
      <h2 class="govuk-heading-m">What you can do</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Open the newest mail that the school sent you and press its button again, on this device.</li>
        <li>Or ring the school. The number is at the end of the mail. You can answer on the phone too.</li>
        <li>
          If somebody passed the mail on to you, the link is not for you. Ask the school office for the person
          named in the mail.
        </li>
      </ul>
    </>
  ),
};
