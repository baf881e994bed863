import { roleNames } from "#domain/roles.ts";
import type { MachineBar } from "#ports/host.ts";
import { Page } from "#ui/layout/page.tsx";
import { renderPage } from "#ui/render.ts";
import type { Person } from "./people.ts";

type Hidden = { readonly state: string; readonly return: string };

/** The roles, unless the job says as much. */
const Roles = ({ person }: { readonly person: Person }) => {
  const names = person.roles.map((role) => roleNames[role]).join(", ");
  return names === person.job ? null : <span class="govuk-hint govuk-!-margin-bottom-0">{names}</span>;
};

const Choice = ({ person, hidden }: { readonly person: Person; readonly hidden: Hidden }) => (
  <div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">{person.name}</dt>
    <dd class="govuk-summary-list__value">
      {person.job}
      <Roles person={person} />
    </dd>
    <dd class="govuk-summary-list__actions">
      <form method="post" action="/_local/sign-in">
        <input type="hidden" name="as" value={person.as} />
        {hidden.state ? <input type="hidden" name="state" value={hidden.state} /> : null}
        {hidden.return ? <input type="hidden" name="return" value={hidden.return} /> : null}
        <button
          type="submit"
          class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
          data-module="govuk-button"
        >
          Sign in<span class="govuk-visually-hidden"> as {person.name}</span>
        </button>
      </form>
    </dd>
  </div>
);

/** Asks who is there. On one machine nobody proves it: whoever can reach this page is at the machine itself. */
export const signInPage = (
  people: readonly Person[],
  hidden: Hidden,
  bar: MachineBar | undefined,
): Promise<string> =>
  renderPage(
    <Page title="Who are you?" bar={bar?.text}>
      <h1 class="govuk-heading-xl">Who are you?</h1>
      <p class="govuk-body">
        This machine asks for no password: whoever can reach this page is at the machine itself. Mails to
        staff and parents that were not sent by SMTP are in the{" "}
        <a class="govuk-link" href="/_local/mailbox">
          mailbox
        </a>
        .
      </p>
      {[...Map.groupBy(people, (person) => person.schoolName)].map(([school, members]) => (
        <>
          <h2 class="govuk-heading-m">{school}</h2>
          <dl class="govuk-summary-list">
            {members.map((person) => (
              <Choice person={person} hidden={hidden} />
            ))}
          </dl>
        </>
      ))}
    </Page>,
  );
