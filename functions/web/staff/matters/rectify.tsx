import type { Matter } from "#streams/matters/matters.ts";
import { Section } from "#ui/components/section.tsx";

const pagesFor = ({
  about: [person],
}: Matter): readonly { readonly href: string; readonly text: string }[] => {
  switch (person?.what) {
    case "pupil":
      return [
        { href: `/pupils/${person.id}/correct`, text: "The pupil’s name, birth or year group" },
        { href: `/pupils/${person.id}`, text: "Everything else: the pupil’s page leads to each placement" },
      ];
    case "contact":
      return [{ href: `/pupils/${person.pupil}/contacts/${person.id}`, text: "How this person is reached" }];
    case "provider":
      return [{ href: `/providers/${person.id}/edit`, text: "The provider’s details" }];
    default:
      return [];
  }
};

/** Where data are put right, and what is kept of what stood there before. */
export const Rectify = ({ m }: { readonly m: Matter }) => (
  <Section id="rectify" title="Where it is put right">
    <ul class="govuk-list">
      {pagesFor(m).map(({ href, text }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
    <p class="govuk-body">
      Entries of a register and records of a placement keep what stood there before, with the reason and who
      changed it: the law asks it of registers. A name and a birth keep it in the pupil’s history. An address
      or telephone number is replaced. Where you do not agree that something is wrong, leave it as it is, and
      record a step with what they say.
    </p>
  </Section>
);
