import type { SchoolFacts } from "#letters/parts/facts.ts";
import { replyWords as say } from "./reply-words.ts";

type Props = {
  readonly school: SchoolFacts;
  /** What the page is there for. */
  readonly on: keyof typeof say.withoutPage;
};

/** Whom to ring, on every page of a question or a form. */
export const RingSchool = ({ school: { name, contact }, on }: Props) => (
  <>
    <h2 class="govuk-heading-m">{say.talk}</h2>
    <p class="govuk-body">
      {say.person(contact.name, contact.role)}
      <br />
      {name}
      <br />
      {say.phone(contact.phone)}
    </p>
    <p class="govuk-body">{say.withoutPage[on]}</p>
  </>
);
