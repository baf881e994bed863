import { longTime } from "#domain/calendar/london.ts";
import type { ConsentOf } from "#streams/placement/facts.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import { formTitle } from "../record/event-titles.ts";
import type { PlacementModel } from "./model.ts";

const consentWords: Readonly<Record<ConsentOf, string>> = {
  "not-asked": "not asked yet",
  waiting: "asked, no answer yet",
  agreed: "agrees",
  refused: "does not agree",
  question: "has a question",
  "call-me": "wishes to be called",
  "not-waited-for": "no longer waited for",
};

const earlierWords: Readonly<Record<string, string>> = {
  agree: "agreed to the earlier terms",
  refuse: "did not agree to the earlier terms",
};

/** How it stands with the terms of now; an answer to earlier ones is told as what it is. */
const consentLine = ({ consent, earlier }: PlacementModel["contacts"][number]): string =>
  earlier
    ? `${earlierWords[earlier.answer] ?? "answered to the earlier terms"} on ${longTime(earlier.at)}; to the terms as they are now: ${consentWords[consent]}`
    : consentWords[consent];

const rights = (k: PlacementModel["contacts"][number]): readonly string[] =>
  [
    k.parentalResponsibility === "yes"
      ? "parental responsibility"
      : k.parentalResponsibility === "unknown"
        ? "parental responsibility not known"
        : "no parental responsibility",
    k.mayConsent === "yes" ? `asked for consent: ${consentLine(k)}` : "not asked for consent",
    ...(k.earlier ? [`the earlier terms: ${k.earlier.terms.join("; ")}`] : []),
    k.getsLetters === "yes"
      ? k.channel === "email"
        ? "letters by e-mail"
        : "letters on paper"
      : "no letters",
    ...(k.restricted === "yes" ? ["contact restricted: ask the safeguarding lead"] : []),
  ].map((line) => line.replace(/^./, (first) => first.toUpperCase()));

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
);

/** Who is a parent, who consents and how they are reached. */
export const Contacts = ({ m }: { readonly m: PlacementModel }) => (
  <section aria-labelledby="contacts">
    <h2 class="govuk-heading-m" id="contacts">
      Contacts
    </h2>
    {m.contacts.length === 0 ? (
      <p class="govuk-body">No contact is recorded yet.</p>
    ) : (
      <SummaryList rows={m.contacts.map((k) => ({ key: k.name, value: <Lines lines={rights(k)} /> }))} />
    )}
    {m.asked > 0 ? (
      <p class="govuk-body">
        <a class="govuk-link" href={`/placements/${m.id}/answers`}>
          What was answered and asked, and reasons that were given
        </a>
      </p>
    ) : null}
    {m.pages ? (
      <p class="govuk-body">
        <a class="govuk-link" href={m.pages}>
          Pages of their own, and codes on paper
        </a>
      </p>
    ) : null}
  </section>
);

const givenWords = {
  "by-hand": "Handed over",
  "left-at-address": "Left at the address",
  post: "Posted",
  email: "Sent by e-mail",
} as const;

/** Notification letters, to whom and how they were given. */
export const Letters = ({ m }: { readonly m: PlacementModel }) =>
  m.letters.length === 0 ? null : (
    <section aria-labelledby="letters">
      <h2 class="govuk-heading-m" id="letters">
        Notification letters
      </h2>
      <SummaryList
        rows={m.letters.map((letter) => ({
          key: letter.name,
          value: `Issued ${longTime(letter.issuedAt)} for a start on ${longDate(letter.start)}. ${letter.given ? `${givenWords[letter.given.how]} on ${longDate(letter.given.on)}.` : "Not given yet."}`,
          actions: [{ href: letter.href, text: "Read", about: `the letter to ${letter.name}` }],
        }))}
      />
    </section>
  );

/** The way to the letters that are printed. */
export const Papers = ({ m }: { readonly m: PlacementModel }) =>
  m.papers === 0 ? null : (
    <p class="govuk-body">
      <a class="govuk-link" href={`/placements/${m.id}/papers`}>
        Letters on paper
      </a>{" "}
      ({m.papers})
    </p>
  );

/** Forms that were recorded, each readable by those who may see the words. */
export const Recorded = ({ m }: { readonly m: PlacementModel }) => {
  const ids = Object.keys(m.forms);
  return ids.length + m.takenBack.length === 0 ? null : (
    <section aria-labelledby="recorded">
      <h2 class="govuk-heading-m" id="recorded">
        What was recorded
      </h2>
      <ul class="govuk-list">
        {ids.map((id) => (
          <li>
            <a class="govuk-link" href={`/placements/${m.id}/recorded/${id}`}>
              {formTitle(id)}
            </a>
            , {longTime(m.forms[id]?.at ?? "")}
          </li>
        ))}
        {m.takenBack.map(({ form, at }) => (
          <li>
            Taken back:{" "}
            <a class="govuk-link" href={`/placements/${m.id}/recorded/${form}`}>
              {formTitle(form)}
            </a>
            , {longTime(at)}
          </li>
        ))}
      </ul>
    </section>
  );
};
