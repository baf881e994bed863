import type { Child } from "hono/jsx";

/** The words on both sides of something that is put into a sentence, each with its own spaces. */
export type Around = { readonly before: string; readonly after: string };

/** A sentence with a link inside. */
export type AroundLink = Around & { readonly link: string };

/** A sentence of the catalogue with its link where the language has it. */
export const WithLink = ({ say, href }: { readonly say: AroundLink; readonly href: string }) => (
  <>
    {say.before}
    <a class="govuk-link" href={href}>
      {say.link}
    </a>
    {say.after}
  </>
);

/** A sentence of the catalogue with something strong where the language has it. */
export const WithStrong = ({ say, children }: { readonly say: Around; readonly children: Child }) => (
  <>
    {say.before}
    <strong>{children}</strong>
    {say.after}
  </>
);
