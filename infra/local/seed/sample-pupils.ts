import type { ContactRecord, PupilRecord } from "#contracts/people.ts";
import type { Contact } from "#domain/contact.ts";
import { sampleId } from "./sample-id.ts";

export type SampleContact = ContactRecord & { readonly facts: Contact };

export type SamplePupil = PupilRecord & {
  readonly id: string;
  readonly yearGroup: string;
  readonly statuses: readonly string[];
  readonly contacts: readonly SampleContact[];
};

/** A parent with parental responsibility who is asked, gets letters, and takes notices by e-mail. */
const parent: Omit<Contact, "id"> = {
  relationship: "parent",
  parentalResponsibility: "yes",
  livesWith: "yes",
  mayConsent: "yes",
  getsLetters: "yes",
  getsAddress: "yes",
  restricted: "no",
  channel: "email",
  emailNotices: "yes",
};

const contact = (
  name: string,
  record: ContactRecord,
  facts: Partial<Omit<Contact, "id">> = {},
): SampleContact => ({
  ...record,
  facts: { ...parent, ...facts, id: sampleId("contact", name) },
});

const seen = "Birth certificate seen at admission";

/** Infants of the school year 2026-27; as of every sample, nobody is meant. */
export const samplePupils: readonly SamplePupil[] = [
  {
    id: sampleId("pupil", "marlow"),
    givenName: "Finley",
    familyName: "Marlow",
    dateOfBirth: "2019-11-23",
    upn: "G999200126001",
    yearGroup: "Year 2",
    statuses: ["send-support"],
    contacts: [
      contact("marlow-j", {
        name: "Mrs Jodie Marlow",
        source: seen,
        email: "jodie.marlow@family.example",
        phone: "01632 960301",
        address: "4 Net Loft Row\nSandleigh\nZZ9 3NR",
      }),
      contact(
        "marlow-s",
        {
          name: "Mr Sean Marlow",
          source: seen,
          email: "sean.marlow@family.example",
          phone: "01632 960302",
          address: "19 Harbour Walk\nSandleigh\nZZ9 1HW",
        },
        { livesWith: "sometimes" },
      ),
    ],
  },
  {
    id: sampleId("pupil", "adeyemi"),
    givenName: "Zuri",
    familyName: "Adeyemi",
    dateOfBirth: "2020-02-14",
    upn: "W999200126002",
    yearGroup: "Year 2",
    statuses: ["ehcp", "social-worker"],
    contacts: [
      contact("adeyemi", {
        name: "Ms Tolu Adeyemi",
        source: seen,
        email: "tolu.adeyemi@family.example",
        phone: "01632 960318",
        address: "Flat 2, 7 Rope Street\nSandleigh\nZZ9 6RS",
      }),
      contact(
        "adeyemi-worker",
        {
          name: "Ms Freya Stamp",
          source: "Letter from the local authority",
          email: "freya.stamp@sandleigh-council.example",
          phone: "01632 960900",
        },
        {
          relationship: "social-worker",
          parentalResponsibility: "no",
          livesWith: "no",
          mayConsent: "no",
        },
      ),
    ],
  },
  {
    id: sampleId("pupil", "penrose"),
    givenName: "Alfie",
    familyName: "Penrose",
    dateOfBirth: "2020-10-05",
    upn: "W999200127003",
    yearGroup: "Year 1",
    statuses: ["free-school-meals"],
    contacts: [
      contact(
        "penrose",
        {
          name: "Mr Garth Penrose",
          source: seen,
          phone: "01632 960344",
          address: "Mooring 12, Inner Basin\nSandleigh\nZZ9 7MB",
        },
        { channel: "paper", emailNotices: "no" },
      ),
    ],
  },
  {
    id: sampleId("pupil", "quill"),
    givenName: "Maisie",
    familyName: "Quill",
    dateOfBirth: "2021-05-30",
    upn: "K999200127004",
    yearGroup: "Year 1",
    statuses: ["looked-after", "social-worker"],
    contacts: [
      contact(
        "quill-carer",
        {
          name: "Mrs Ivy Thorne",
          source: "Placement agreement of the local authority",
          email: "ivy.thorne@family.example",
          phone: "01632 960377",
          address: "31 Gull Rise\nSandleigh\nZZ9 2GR",
        },
        { relationship: "foster-carer", parentalResponsibility: "no", mayConsent: "no" },
      ),
      contact(
        "quill-authority",
        {
          name: "Mr Emlyn Roache, Sandleigh Council",
          source: "Care order seen",
          email: "emlyn.roache@sandleigh-council.example",
          phone: "01632 960910",
        },
        { relationship: "local-authority", livesWith: "no" },
      ),
      contact(
        "quill-parent",
        {
          name: "Mr Dale Quill",
          source: "Care order seen",
          phone: "01632 960388",
          restriction: "Order of the family court; a copy is in the safeguarding file.",
        },
        {
          livesWith: "no",
          mayConsent: "no",
          getsLetters: "no",
          getsAddress: "no",
          restricted: "yes",
          channel: "paper",
          emailNotices: "no",
        },
      ),
    ],
  },
  {
    id: sampleId("pupil", "osei"),
    givenName: "Kwame",
    familyName: "Osei",
    dateOfBirth: "2022-01-17",
    upn: "K999200128005",
    yearGroup: "Reception",
    statuses: [],
    contacts: [
      contact(
        "osei",
        {
          name: "Mrs Abena Osei",
          source: seen,
          email: "abena.osei@family.example",
          phone: "01632 960402",
          address: "2 Lighthouse Close\nSandleigh\nZZ9 9LC",
          language: "Twi",
        },
        { emailNotices: "no" },
      ),
    ],
  },
];
