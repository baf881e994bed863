import { Temporal } from "temporal-polyfill";
import type { MailFacts } from "#adapters/local/mailbox.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Table } from "#ui/components/table.tsx";
import { Page } from "#ui/layout/page.tsx";
import type { MailJson } from "./read-mail.ts";

/** Where the host serves the mailbox. */
export const mailboxPath = "/_local/mailbox";

/** Where one mail is shown. */
export const mailPath = (id: string): string => `${mailboxPath}/${encodeURIComponent(id)}`;

/** The mailbox of this machine, newest mail first. */
export const MailboxPage = ({ mails }: { readonly mails: readonly MailFacts[] }) => (
  <Page title="Mailbox" wide>
    <h1 class="govuk-heading-xl">Mailbox</h1>
    <p class="govuk-body">
      On this machine no mail goes out: what would have been sent is here.{" "}
      <a class="govuk-link" href={`${mailboxPath}.json`}>
        The same as JSON
      </a>
    </p>
    {mails.length === 0 ? (
      <p class="govuk-body">No mail has been sent yet.</p>
    ) : (
      <Table
        caption={mails.length === 1 ? "1 mail" : `${mails.length} mails`}
        head={[{ content: "Subject" }, { content: "To" }, { content: "Sent" }]}
        rows={mails.map((mail) => [
          {
            classes: "app-cell--words",
            content: (
              <a class="govuk-link" href={mailPath(mail.id)}>
                {mail.subject === "" ? "(no subject)" : mail.subject}
              </a>
            ),
          },
          { content: mail.to.join(", ") },
          { content: `${londonTime(mail.at)}${mail.copies > 1 ? `, ${mail.copies} times` : ""}` },
        ])}
      />
    )}
  </Page>
);

/** One mail: its facts, links, attachments, the HTML in a frame of its own, and the text part. */
export const MailPage = ({ mail }: { readonly mail: MailJson }) => (
  <Page title={mail.subject} back={{ href: mailboxPath, text: "Mailbox" }} wide>
    <h1 class="govuk-heading-l">{mail.subject}</h1>
    {mail.copies > 1 ? (
      <InsetText>This mail was handed over {String(mail.copies)} times. The first copy is shown.</InsetText>
    ) : null}
    <SummaryList
      rows={[
        { key: "From", value: mail.from },
        { key: "To", value: mail.to.join(", ") },
        { key: "Sent", value: londonTime(mail.at) },
        { key: "Key", value: mail.id },
        { key: "Links", value: <Links hrefs={mail.links} /> },
        { key: "Attachments", value: <Attachments mail={mail} /> },
        {
          key: "Whole mail",
          value: (
            <a class="govuk-link" href={`${mailPath(mail.id)}/mail.eml`}>
              Download
            </a>
          ),
        },
      ]}
    />
    <h2 class="govuk-heading-m">As a mail program shows it</h2>
    <iframe
      class="app-mail-frame"
      title="The mail"
      src={`${mailPath(mail.id)}/html`}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      width="100%"
      height="800"
    />
    <h2 class="govuk-heading-m">The text part</h2>
    <pre class="app-mail-text" tabindex={0}>
      {mail.text}
    </pre>
  </Page>
);

const Links = ({ hrefs }: { readonly hrefs: readonly string[] }) =>
  hrefs.length === 0 ? (
    <>None</>
  ) : (
    <ul class="govuk-list">
      {hrefs.map((href) => (
        <li>
          <a class="govuk-link" href={href} rel="noreferrer">
            {href}
          </a>
        </li>
      ))}
    </ul>
  );

const Attachments = ({ mail }: { readonly mail: MailJson }) =>
  mail.attachments.length === 0 ? (
    <>None</>
  ) : (
    <ul class="govuk-list">
      {mail.attachments.map(({ name, bytes }, place) => (
        <li>
          <a class="govuk-link" href={`${mailPath(mail.id)}/attachments/${place}`}>
            {name}
          </a>{" "}
          ({Math.ceil(bytes / 1024)} KB)
        </li>
      ))}
    </ul>
  );

/** "9 Oct 2026, 09:00" by the clocks of London. */
function londonTime(instant: string): string {
  const { year, month, day, hour, minute } =
    Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/London");
  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const two = (count: number) => String(count).padStart(2, "0");
  return `${day} ${months[month - 1]} ${year}, ${two(hour)}:${two(minute)}`;
}
