import { sampleId } from "./sample-id.ts";
import type { SamplePupil } from "./sample-pupils.ts";

const parent = {
  relationship: "parent",
  parentalResponsibility: "yes",
  livesWith: "yes",
  mayConsent: "yes",
  getsLetters: "yes",
  getsAddress: "yes",
  restricted: "no",
  channel: "email",
  emailNotices: "yes",
} as const;

/** Pupils of the second school, in the school year 2026-27; as of every sample, nobody is meant. */
export const secondPupils: readonly SamplePupil[] = [
  {
    id: sampleId("pupil", "skerry-hallam"),
    givenName: "Idris",
    familyName: "Hallam",
    dateOfBirth: "2012-12-02",
    upn: "Z999300126001",
    yearGroup: "Year 9",
    statuses: ["send-support"],
    contacts: [
      {
        name: "Ms Carys Hallam",
        source: "Birth certificate seen at admission",
        email: "carys.hallam@family.example",
        phone: "01632 960521",
        address: "8 Cable Street\nSandleigh\nZZ9 4CS",
        facts: { ...parent, id: sampleId("contact", "skerry-hallam") },
      },
    ],
  },
  {
    id: sampleId("pupil", "skerry-novak"),
    givenName: "Petra",
    familyName: "Novak",
    dateOfBirth: "2012-03-19",
    upn: "Z999300126002",
    yearGroup: "Year 10",
    statuses: ["ehcp"],
    contacts: [
      {
        name: "Mr Jan Novak",
        source: "Birth certificate seen at admission",
        email: "jan.novak@family.example",
        phone: "01632 960533",
        address: "17 Beacon Terrace\nSandleigh\nZZ9 1BT",
        facts: { ...parent, id: sampleId("contact", "skerry-novak") },
      },
    ],
  },
];
