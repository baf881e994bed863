import type { Reply } from "#door/reply.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";

/** Recovery codes, told once. */
export const recoveryReply = (codes: readonly string[], next: string, cookies: readonly string[]): Reply => ({
  kind: "page",
  title: "Your recovery codes",
  cookies,
  model: { recoveryCodes: codes, links: { next } },
  content: (
    <>
      <h1 class="govuk-heading-l">Your recovery codes</h1>
      <p class="govuk-body app-lead">
        Without your phone, one of these takes the place of the six digits. Each is good once. Print them or
        write them down, and keep them where your phone is not. They are shown this once.
      </p>
      <InsetText>
        <ul class="govuk-list govuk-!-margin-bottom-0 app-codes">
          {codes.map((code) => (
            <li>
              <strong>{code}</strong>
            </li>
          ))}
        </ul>
      </InsetText>
      <LinkButton href={next}>I have kept them, go on</LinkButton>
    </>
  ),
});
