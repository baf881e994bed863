import { longTime } from "#domain/calendar/london.ts";
import { letterTitle } from "#letters/words.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { Table } from "#ui/components/table.tsx";
import { Tag, type TagColour } from "#ui/components/tag.tsx";
import type { PlacementModel } from "../model.ts";

type Mail = PlacementModel["mails"][number];

const states: Readonly<Record<Mail["state"], readonly [string, TagColour]>> = {
  sent: ["Sent", "teal"],
  delivered: ["Arrived", "green"],
  bounced: ["Came back", "red"],
};

/** Mails to people outside the school, the latest first, and what became of each. */
export const Delivery = ({ m }: { readonly m: PlacementModel }) => {
  const names = new Map([...m.contacts.map((k) => [k.id, k.name] as const), [toProvider, "The provider"]]);
  const mails = m.mails.filter((mail) => names.has(mail.to)).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return mails.length === 0 ? null : (
    <Table
      caption={`Mails (${mails.length})`}
      firstCellIsHeader
      head={["What", "To", "State", "When"].map((content) => ({ content }))}
      rows={mails.map((mail) => {
        const [text, colour] = states[mail.state];
        return [
          { content: letterTitle(mail.notice), classes: "app-cell--words" },
          { content: names.get(mail.to) ?? "" },
          {
            content: (
              <>
                <Tag colour={colour}>{text}</Tag>
                {mail.reason ? <div class="govuk-hint govuk-!-margin-bottom-0">{mail.reason}</div> : null}
              </>
            ),
          },
          { content: longTime(mail.at) },
        ];
      })}
    />
  );
};
