import { SummaryList, type SummaryRow } from "#ui/components/summary-list.tsx";
import { Tag } from "#ui/components/tag.tsx";
import type { ContactShown } from "./contacts.ts";

const says = (contact: ContactShown, name: string): string | undefined =>
  contact.facts.find((fact) => fact.name === name)?.says;

const isYes = (contact: ContactShown, name: string): boolean => says(contact, name) === "Yes";

const Lines = ({ lines }: { readonly lines: readonly (string | undefined)[] }) => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {lines.filter(Boolean).map((line) => (
      <li>
        <span class="app-lines">{line}</span>
      </li>
    ))}
  </ul>
);

const lives: Readonly<Record<string, string>> = {
  Yes: "Lives with the pupil",
  No: "Does not live with the pupil",
  "Not known yet": "Not known whether the pupil lives there",
};

const livesWith = (contact: ContactShown): string => {
  return lives[says(contact, "lives-with") ?? ""] ?? "The pupil lives there some of the time";
};

const rights = (contact: ContactShown): readonly string[] => [
  isYes(contact, "may-consent") ? "Is asked for consent" : "Is not asked for consent",
  isYes(contact, "gets-letters") ? "Gets letters" : "Gets no letters",
  isYes(contact, "gets-address")
    ? "May know the provider’s address"
    : "Must not learn the provider’s address",
];

/** A notice by e-mail counts as given only where the person has agreed to it in writing. */
const notices = (contact: ContactShown): string | undefined => {
  const agreed = says(contact, "email-notices");
  if (agreed === undefined) return undefined;
  return agreed === "Yes"
    ? "Has agreed to notices by e-mail"
    : "Has not agreed to notices by e-mail: they are printed";
};

const reached = (contact: ContactShown): readonly (string | undefined)[] => [
  [says(contact, "channel"), says(contact, "email")].filter(Boolean).join(": "),
  notices(contact),
  says(contact, "phone"),
  says(contact, "address"),
];

const stopped: SummaryRow = {
  key: "Contact restricted",
  value: (
    <>
      <Tag colour="red">No contact</Tag>
      <p class="govuk-body govuk-!-margin-top-2 govuk-!-margin-bottom-0">
        No mail, link or call goes to this person. Ask the safeguarding leads before you do anything else.
      </p>
    </>
  ),
};

const inWords = (contact: ContactShown, name: string, key: string): readonly SummaryRow[] => {
  const words = says(contact, name);
  return words ? [{ key, value: <span class="app-lines">{words}</span> }] : [];
};

const rowsOf = (contact: ContactShown): readonly SummaryRow[] => [
  ...(contact.restricted ? [stopped] : []),
  ...(contact.withheld ? [{ key: "Address", value: <strong>{contact.withheld}</strong> }] : []),
  ...inWords(contact, "restriction", "What restricts it"),
  { key: "Relationship", value: <Lines lines={[says(contact, "relationship"), livesWith(contact)]} /> },
  {
    key: "Parental responsibility",
    value: <Lines lines={[says(contact, "parental-responsibility"), says(contact, "source")]} />,
  },
  ...(contact.restricted ? [] : [{ key: "Rights", value: <Lines lines={rights(contact)} /> }]),
  ...(says(contact, "channel") ? [{ key: "How to reach", value: <Lines lines={reached(contact)} /> }] : []),
  ...inWords(contact, "language", "Language"),
  ...inWords(contact, "format", "Format"),
];

/** One card a contact: who, which rights, how to reach; what restricts contact comes first. */
export const ContactCards = ({ contacts }: { readonly contacts: readonly ContactShown[] }) => (
  <>
    {contacts.map((contact) => (
      <SummaryList
        card={{
          title: contact.name,
          headingLevel: 3,
          actions: [
            ...(contact.edit ? [{ href: contact.edit, text: "Change" }] : []),
            ...(contact.remove ? [{ href: contact.remove, text: "Remove" }] : []),
          ],
        }}
        rows={rowsOf(contact)}
      />
    ))}
  </>
);
