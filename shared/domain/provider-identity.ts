import { type Refusal, refuse } from "./decision.ts";

/** What a provider is, in the terms of the field. */
export const providerKinds = {
  mainstream: "Mainstream school",
  special: "Special school",
  "ap-school": "Academy or PRU for alternative provision",
  independent: "Independent school",
  college: "Further education (FE) college",
  "not-a-school": "Alternative provider that is not a school",
  tutor: "Tutor or tuition service",
  "work-based": "Work-based provider",
  "on-site": "On-site base of a school of the trust",
} as const;

export type ProviderKind = keyof typeof providerKinds;

const schools: readonly ProviderKind[] = ["mainstream", "special", "ap-school", "independent"];

/** Only a school keeps an admission register of its own (catalogue O61). */
export const isSchoolKind = (kind: ProviderKind): boolean => schools.includes(kind);

/** How it teaches. */
export const providerModes = {
  no: "In person",
  both: "In person and online",
  yes: "Online only",
} as const;

export type ProviderMode = keyof typeof providerModes;

/** Setting types of the school census for alternative-provision placements, where there is neither URN nor UKPRN (findings K7). */
export const settingTypes = {
  NFE: "NFE: non-maintained further education",
  OOT: "OOT: one-to-one tuition",
  WBP: "WBP: work-based provider",
  OTH: "OTH: other unregistered provider",
} as const;

export type SettingType = keyof typeof settingTypes;

/** By what the census knows a provider. */
export type CensusIdentity = {
  /** Six digits. */
  readonly urn?: string;
  /** Eight digits, the first a 1. */
  readonly ukprn?: string;
  readonly settingType?: SettingType;
};

/** Why the numbers of a provider cannot be, at the field to mend; undefined where they can. */
export const identityFault = ({ urn, ukprn, settingType }: CensusIdentity): Refusal | undefined => {
  if (urn && !/^\d{6}$/.test(urn)) return refuse("A URN has six digits, for example 123456.", "urn");
  if (ukprn && !/^1\d{7}$/.test(ukprn))
    return refuse("A UKPRN has eight digits and begins with 1, for example 10012345.", "ukprn");
  return settingType && (urn || ukprn)
    ? refuse(
        "The census takes a setting type only where both numbers are blank. Leave it empty, or take the numbers out.",
        "setting-type",
      )
    : undefined;
};

/** Why a census row cannot name the provider; undefined where it can. */
export const censusGap = ({ urn, ukprn, settingType }: CensusIdentity): string | undefined =>
  urn || ukprn || settingType
    ? undefined
    : "The census asks for a URN, a UKPRN, or a setting type where it has neither. None is on record.";
