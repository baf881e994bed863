import type { ProviderRecord } from "#contracts/people.ts";
import { isSchoolKind } from "#domain/provider-identity.ts";
import type { ProviderFacts } from "#streams/placement/events/events.ts";
import { sampleId } from "./sample-id.ts";

export type SampleProvider = ProviderRecord & {
  readonly id: string;
  readonly facts: ProviderFacts;
  /** How many pupils it takes at a time. */
  readonly places: number;
};

const facts = (
  name: string,
  registered: "yes" | "no",
  {
    kind,
    ...numbers
  }: Required<Pick<ProviderFacts, "kind">> & Pick<ProviderFacts, "urn" | "ukprn" | "settingType">,
): ProviderFacts => ({
  id: sampleId("provider", name),
  registered,
  isSchool: isSchoolKind(kind) ? "yes" : "no",
  online: "no",
  kind,
  ...numbers,
});

/** One that is registered, one that is not (which the sample's policy forbids), and one that is a school. */
export const sampleProviders: readonly SampleProvider[] = [
  {
    id: sampleId("provider", "tideway-nurture"),
    name: "Tideway Nurture Centre",
    address: ["The Old Boathouse", "Slipway Road", "Sandleigh", "ZZ9 5TR"],
    phone: "01632 960231",
    email: "attendance@tideway-nurture.example",
    contact: "Mrs Lena Okoro, centre manager",
    facts: facts("tideway-nurture", "yes", { kind: "not-a-school", ukprn: "10099231" }),
    places: 6,
  },
  {
    id: sampleId("provider", "saltmarsh-forest-days"),
    name: "Saltmarsh Forest Days",
    address: ["Saltmarsh Wood", "Creek Lane", "Lower Sandleigh", "ZZ9 8FD"],
    phone: "01632 960447",
    email: "hello@saltmarsh-forest.example",
    contact: "Mr Bram Hollis, leader",
    facts: facts("saltmarsh-forest-days", "no", { kind: "not-a-school", settingType: "OTH" }),
    places: 4,
  },
  {
    id: sampleId("provider", "lantern-hill"),
    name: "Lantern Hill Primary Academy: The Cove",
    address: ["3 Lantern Hill", "Sandleigh", "ZZ9 2LH"],
    phone: "01632 960785",
    email: "the-cove@lantern-hill.example",
    contact: "Ms Noor Ashdown, teacher in charge",
    facts: facts("lantern-hill", "yes", { kind: "mainstream", urn: "999785" }),
    places: 3,
  },
];
