import type { CensusIdentity } from "../provider-identity.ts";

/**
 * The placement items of the school census, alternative provision arranged by schools (DfE data items, read in November 2026;
 * `GOV.UK`, guidance “Alternative provision census: data items”): URN, else UKPRN, else a setting type, which exclude each
 * other; primary reason; entry and leaving date; full or part-time; sessions a week. The list of reason codes was not found:
 * each school enters them as its own system lists them.
 */
export const censusColumns = [
  { key: "upn", header: "UPN" },
  { key: "familyName", header: "Surname" },
  { key: "givenName", header: "Forename" },
  { key: "dateOfBirth", header: "Date of birth" },
  { key: "urn", header: "AP placement URN" },
  { key: "ukprn", header: "AP placement UKPRN" },
  { key: "settingType", header: "AP type of setting" },
  { key: "reason", header: "Primary reason for placement" },
  { key: "entry", header: "Placement entry date" },
  { key: "leaving", header: "Placement leaving date" },
  { key: "attendance", header: "Attendance pattern" },
  { key: "sessions", header: "Sessions per week" },
] as const;

/** Sessions of a full week: a placement of fewer is part-time. */
export const fullWeek = 10;

/** How the provider is named: one of the three, and the other two blank, as the census wants it. */
export const censusNumbers = ({
  urn = "",
  ukprn = "",
  settingType,
}: CensusIdentity): { readonly urn: string; readonly ukprn: string; readonly settingType: string } => {
  if (urn) return { urn, ukprn: "", settingType: "" };
  return ukprn ? { urn: "", ukprn, settingType: "" } : { urn: "", ukprn: "", settingType: settingType ?? "" };
};

/** F or P, by the sessions of a week. */
export const attendancePattern = (sessions: number): "F" | "P" => (sessions >= fullWeek ? "F" : "P");
