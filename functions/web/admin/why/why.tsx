import { InsetText } from "#ui/components/inset-text.tsx";
import type { GoesOn } from "./goes-on.ts";
import type { Why } from "./reasons.ts";

/** The run in which the error came up, where that was one that this run had begun. */
export type CameUpIn = { readonly phase: string; readonly name: string; readonly href: string };

type WhyProps = {
  readonly error: string;
  readonly why: Why;
  readonly cameUpIn: CameUpIn | undefined;
  readonly next: GoesOn | undefined;
};

const Link = ({ name, href }: { readonly name: string; readonly href: string }) => (
  <a class="govuk-link" href={href}>
    {name}
  </a>
);

/** Why a run failed and what comes of it, beside what can be done about it; where it is over, nobody is alarmed. */
export const WhyFailed = ({ error, why, cameUpIn, next }: WhyProps) => (
  <InsetText>
    <p class="govuk-body">
      <strong>{why.what}</strong>
      {cameUpIn ? (
        <>
          {" "}
          It came up in a phase, {cameUpIn.phase}: <Link {...cameUpIn} />.
        </>
      ) : null}
    </p>
    {next?.over ? null : <p class="govuk-body">To whom it matters: {why.whom}</p>}
    {next ? (
      <p class="govuk-body">
        What comes next: {next.says}
        {next.run ? (
          <>
            {" "}
            <Link {...next.run} />
          </>
        ) : null}
      </p>
    ) : null}
    {next?.over ? null : <p class="govuk-body">What to do: {why.todo}</p>}
    <p class="govuk-body-s">
      Error {error}. In the runbook (infra/runbook.md): {why.chapter}.
    </p>
  </InsetText>
);
