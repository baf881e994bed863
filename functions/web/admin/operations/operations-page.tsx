import { version } from "#contracts/version.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffPage } from "#door/context.ts";
import { problem } from "#door/reply.ts";
import { Button } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Live, LiveNote } from "#ui/components/live.tsx";
import { Section } from "#ui/components/section.tsx";
import { LedgerShown, shownCheck } from "./ledger-shown.tsx";
import { signalsOf } from "./signals.ts";
import { SignalsTable } from "./signals-table.tsx";

const here = "/operations";

/** Whether what everything hangs on is as it should be: for the administrator, who need see no pupil for it. */
export const operationsPage: StaffPage = {
  path: here,
  action: "runs.read",
  doc: {
    summary: "Operations: what runs, waits and failed, and when the ledger was verified and what was found",
    shows: ["program", "looked", "signals", "ledger"],
  },
  get: async (c) => {
    const known = (await c.deps.ledgerChecks?.latest()) ?? [];
    const checks = await Promise.all(known.map((check) => shownCheck(c, check)));
    const signals = await signalsOf(c);
    const looked = c.deps.clock.now().toString();
    return {
      kind: "page",
      title: "Operations",
      wide: true,
      looked,
      model: { program: version, looked, signals, ledger: { checks } },
      content: (
        <>
          <h1 class="govuk-heading-l">Operations</h1>
          <Section id="signals" title="How it stands">
            <LiveNote looked={longTime(looked)} />
            <Live id="signals">
              <SignalsTable signals={signals} />
            </Live>
            <p class="govuk-body-s">Waymark {version}.</p>
          </Section>
          <Section id="ledger" title="The ledger">
            {c.deps.ledgerChecks ? (
              <>
                <LedgerShown checks={checks} />
                <form method="post" action={here}>
                  <input type="hidden" name="csrf" value={c.csrf} />
                  <Button variant="secondary">Look at every decision now</Button>
                </form>
              </>
            ) : (
              <InsetText>
                Here the ledger’s table watches itself: a row that is changed or removed rings the alarm
                “Tampering”, and the administrator of the account is told.
              </InsetText>
            )}
          </Section>
        </>
      ),
    };
  },
  post: async (c) => {
    if (!c.deps.ledgerChecks)
      return problem(409, "This cannot be done here", "Here the ledger’s table watches itself.");
    await c.deps.ledgerChecks.check(c.staff);
    return { kind: "see", to: here };
  },
};
