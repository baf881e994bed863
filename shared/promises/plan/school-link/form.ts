import type { Form } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";
import { type TermsField, termsFields } from "#promises/obligations/terms-fields.ts";

type Who = "dsl" | "deputy" | "lado" | "contact";

const person = (name: Who, who: string): readonly TermsField<"school-link">[] => [
  {
    name: `${name}-name`,
    kind: "text",
    readBy: onRecord,
    known: name === "contact" ? "school.key-contact-name" : `school.${name}-name`,
    label: `Name: ${who}`,
    max: 120,
    private: true,
    missing: `Enter the name: ${who}`,
  },
  {
    name: `${name}-phone`,
    kind: "tel",
    known: name === "contact" ? "school.key-contact-phone" : `school.${name}-phone`,
    label: `Phone: ${who}`,
    private: true,
    missing: `Enter the phone number: ${who}`,
  },
];

/** Who is reached at school and at the authority (catalogue O64, O124): law or safety, with phone numbers. */
export const schoolLinkForm: Form = {
  id: "school-link",
  title: "Whom to ring",
  submit: "Record whom to ring",
  steps: [
    {
      id: "school-link",
      title: "Whom to ring",
      lead: "The provider gets the first two with the agreement. An allegation against an adult goes to the headteacher and to the authority’s designated officer.",
      fields: termsFields("school-link", [
        ...person("dsl", "designated safeguarding lead"),
        ...person("deputy", "deputy safeguarding lead"),
        ...person("lado", "designated officer of the local authority (LADO)"),
        ...person("contact", "key contact at school for this placement"),
      ]),
    },
  ],
};
