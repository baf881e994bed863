import type { Contact } from "#domain/contact.ts";
import type { SchoolRef } from "#domain/streams.ts";
import { sampleCalendar } from "#infra/local/seed/sample-calendar.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { SampleProvider } from "#infra/local/seed/sample-providers.ts";
import type { SampleContact, SamplePupil } from "#infra/local/seed/sample-pupils.ts";
import { type SampleStaff, sampleSchoolRecord, sampleStaff } from "#infra/local/seed/sample-school.ts";
import type { StoredSchool } from "#infra/local/seed/store.ts";
import { type Chance, chanceAbout } from "../chance.ts";

/** A school with everybody in it, made up from a seed. */
export type InventedSchool = {
  readonly stored: StoredSchool;
  readonly providers: readonly SampleProvider[];
  readonly pupils: readonly SamplePupil[];
};

/** What a simulated school is made from. */
export type Making = {
  readonly seed: string;
  readonly profile: string;
  /** Counts from 0. */
  readonly number: number;
  readonly placements: number;
  readonly pupilsPerProvider: number;
};

export const refOf = (number: number): SchoolRef => ({
  tenant: `trust-${number + 1}`,
  school: `school-${number + 1}`,
});

const givenNames = ["Ada", "Bay", "Cole", "Dara", "Eden", "Fern", "Gil", "Haf", "Ivo", "Jem"] as const;
const familyNames = ["Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Gorse", "Hazel"] as const;

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

const parentOf = (id: string, number: number, family: string, chance: Chance): SampleContact => {
  const onPaper = chance.once(12);
  return {
    name: `${number === 0 ? "Ms" : "Mr"} ${family}`,
    source: "Birth certificate seen at admission",
    phone: "01632 960300",
    address: "1 Quay Lane\nSandleigh\nZZ9 1AA",
    ...(onPaper ? {} : { email: `${id}@family.example` }),
    facts: {
      ...parent,
      id,
      ...(number === 0 ? {} : { livesWith: "sometimes" as const }),
      ...(onPaper ? { channel: "paper" as const, emailNotices: "no" as const } : {}),
    },
  };
};

/** About as often as the census of pupils in alternative provision has it; one status a pupil is enough to show its work. */
const statusesOf = (chance: Chance): readonly string[] => {
  const roll = chance.below(100);
  if (roll < 20) return ["ehcp"];
  if (roll < 30) return ["social-worker"];
  if (roll < 34) return ["looked-after", "social-worker"];
  return roll < 75 ? ["send-support"] : [];
};

const pupilOf = ({ seed, number }: Making, index: number): SamplePupil => {
  const name = `${number}-${index}`;
  const chance = chanceAbout(seed, "pupil", name);
  const family = chance.pick(familyNames);
  const adults = chance.once(2) ? 1 : 2;
  return {
    id: sampleId("pupil", name),
    givenName: chance.pick(givenNames),
    familyName: family,
    dateOfBirth: "2020-01-15",
    yearGroup: "Year 2",
    statuses: statusesOf(chance),
    contacts: Array.from({ length: adults }, (_, i) =>
      parentOf(sampleId("contact", `${name}-${i}`), i, family, chance),
    ),
  };
};

const providerOf = ({ number, pupilsPerProvider }: Making, index: number): SampleProvider => {
  const id = sampleId("provider", `${number}-${index}`);
  return {
    id,
    name: `Provider ${index + 1} of trust ${number + 1}`,
    address: ["2 Slipway Road", "Sandleigh", "ZZ9 5TR"],
    phone: "01632 960231",
    email: `${id}@provider.example`,
    contact: "The manager",
    facts: { id, registered: "yes", isSchool: index % 4 === 3 ? "yes" : "no", online: "no" },
    places: pupilsPerProvider,
  };
};

const staffOf = ({ number }: Making): readonly SampleStaff[] =>
  sampleStaff.map((member) => ({ ...member, id: sampleId("staff", `${number}-${member.email}`) }));

/** The school of that number: the same for the same seed, whatever other schools there are. */
export const inventSchool = (making: Making): InventedSchool => ({
  stored: {
    at: refOf(making.number),
    profile: making.profile,
    record: { ...sampleSchoolRecord, name: `School ${making.number + 1}` },
    calendar: sampleCalendar,
    staff: staffOf(making),
  },
  providers: Array.from({ length: Math.ceil(making.placements / making.pupilsPerProvider) }, (_, index) =>
    providerOf(making, index),
  ),
  pupils: Array.from({ length: making.placements }, (_, index) => pupilOf(making, index)),
});
