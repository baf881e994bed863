import { pupilColumns } from "#casework/sheets/pupil-columns.ts";
import type { SheetField } from "#domain/sheets/columns.ts";

/** Contacts that one line of a sheet can hold; further lines of the same child bring further ones. */
export const contactsInLine = [1, 2, 3] as const;

/** Statuses by what school systems call their columns (shared/contracts/forms/pupil.ts has them all). */
export const statusFields: readonly (SheetField & { readonly status: string })[] = [
  {
    status: "ehcp",
    label: "EHC plan",
    known: ["EHCP", "EHC plan", "Education, health and care plan", "Has EHCP"],
  },
  {
    status: "looked-after",
    label: "Looked after",
    known: ["Looked after", "In care", "LAC", "CLA", "Looked after child"],
  },
  {
    status: "social-worker",
    label: "Social worker",
    known: ["Social worker", "Has social worker", "CIN", "Child in need", "Child protection plan"],
  },
  {
    status: "free-school-meals",
    label: "Free school meals",
    known: ["FSM", "Free school meals", "FSM eligible", "Eligible for free meals"],
  },
  { status: "kinship-care", label: "Kinship care", known: ["Kinship care", "Kinship"] },
  {
    status: "welfare-service",
    label: "Pupil welfare service",
    known: ["Pupil welfare service", "EWO involved", "Education welfare"],
  },
  { status: "semh", label: "SEMH needs", known: ["SEMH", "SEMH needs"] },
].map(({ status, ...field }) => ({ ...field, status, name: `status-${status}` }));

const pupilFields: readonly SheetField[] = [
  ...pupilColumns,
  {
    name: "name",
    label: "Whole name",
    hint: "Where both names stand in one column: “Last, First” or “First Last”",
    known: ["Name", "Student name", "Pupil name", "Full name", "Student", "Pupil", "Preferred name"],
  },
  {
    name: "born",
    label: "Date of birth",
    known: ["DOB", "Date of birth", "Birth date", "Birthdate", "Born"],
  },
  {
    name: "year",
    label: "Year group",
    known: ["Year group", "Year", "NC year", "NCY", "National curriculum year", "Yr", "Curriculum year"],
  },
  { name: "sex", label: "Sex", known: ["Sex", "Gender", "Legal sex"] },
  {
    name: "ethnicity",
    label: "Ethnic background",
    hint: "The code of the census, for example WBRI",
    known: ["Ethnicity", "Ethnicity code", "Ethnic background", "Ethnic code"],
  },
  {
    name: "sen",
    label: "SEN status",
    hint: "K for SEN support, E for an EHC plan",
    known: ["SEN status", "SEN", "SEN provision", "SEN code"],
  },
];

const contactFields = (n: number): readonly SheetField[] => {
  const label = (of: string): string => (n === 1 ? `Contact: ${of}` : `Contact ${n}: ${of}`);
  const known = (...words: readonly string[]): readonly string[] => [
    ...words.flatMap((w) => [
      `Contact ${n} ${w}`,
      `Priority ${n} ${w}`,
      `Parent ${n} ${w}`,
      `${w} ${n}`,
      `P${n} ${w}`,
    ]),
    ...(n === 1
      ? words.flatMap((w) => [
          `Contact ${w}`,
          `Parent ${w}`,
          `Priority contact ${w}`,
          `Parental ${w}`,
          `Guardian ${w}`,
        ])
      : []),
  ];
  const name = (of: string): string => `contact-${n}-${of}`;
  return [
    { name: name("name"), label: label("name"), known: known("name", "full name", "salutation name") },
    { name: name("given"), label: label("first name"), known: known("forename", "first name") },
    { name: name("family"), label: label("last name"), known: known("surname", "last name") },
    {
      name: name("relationship"),
      label: label("relationship"),
      known: [
        ...known("relationship", "relation", "relation to student"),
        ...(n === 1 ? ["Relationship", "Relation"] : []),
      ],
    },
    {
      name: name("responsibility"),
      label: label("parental responsibility"),
      known: [
        ...known("parental responsibility", "responsibility", "PR"),
        ...(n === 1 ? ["Parental responsibility", "PR"] : []),
      ],
    },
    {
      name: name("email"),
      label: label("e-mail"),
      known: [
        ...known("email", "e-mail", "email address", "main email", "home email"),
        ...(n === 1 ? ["Email", "Parent email"] : []),
      ],
    },
    {
      name: name("phone"),
      label: label("phone"),
      hint: "Several numbers in one cell are taken",
      known: [
        ...known("phone", "telephone", "mobile", "main telephone", "telephones", "tel", "home phone"),
        ...(n === 1 ? ["Telephone", "Phone", "Mobile"] : []),
      ],
    },
    {
      name: name("phone-2"),
      label: label("second phone"),
      known: known("work phone", "phone 2", "telephone 2", "work telephone", "alternative phone"),
    },
    {
      name: name("address"),
      label: label("address"),
      hint: "All of it, or its first line",
      known: [
        ...known("address", "address 1", "address line 1", "home address", "address block", "street"),
        ...(n === 1 ? ["Address", "Address 1", "Address line 1"] : []),
      ],
    },
    {
      name: name("address-2"),
      label: label("address, second line"),
      known: [...known("address 2", "address line 2"), ...(n === 1 ? ["Address 2", "Address line 2"] : [])],
    },
    {
      name: name("town"),
      label: label("town"),
      known: [...known("town", "city", "town/city"), ...(n === 1 ? ["Town", "City"] : [])],
    },
    {
      name: name("postcode"),
      label: label("postcode"),
      known: [...known("postcode", "post code"), ...(n === 1 ? ["Postcode", "Post code"] : [])],
    },
    {
      name: name("lives"),
      label: label("lives with the pupil"),
      known: known("lives with", "lives with student", "same address", "lives at same address"),
    },
    {
      name: name("letters"),
      label: label("gets letters"),
      known: known("correspondence", "receives correspondence", "mailing", "receives mail", "pupil report"),
    },
    {
      name: name("restricted"),
      label: label("contact restricted"),
      hint: "A court order, or: do not contact",
      known: [
        ...known("court order", "do not contact", "restricted", "no contact"),
        ...(n === 1 ? ["Court order", "Do not contact"] : []),
      ],
    },
  ];
};

/** All that can be read of a sheet of pupils. */
export const pupilSheetFields: readonly SheetField[] = [
  ...pupilFields,
  ...statusFields,
  ...contactsInLine.flatMap(contactFields),
];
