import { options } from "../options.ts";

/** Sex as the school census has it. */
export const sexes = options(["female", "Female"], ["male", "Male"]);

/** Ethnic background by the codes of the school census; its main groups are what a report shows. */
export const ethnicities = options(
  ["WBRI", "White: British"],
  ["WIRI", "White: Irish"],
  ["WIRT", "White: Traveller of Irish heritage"],
  ["WROM", "White: Gypsy or Roma"],
  ["WOTH", "White: any other background"],
  ["MWBC", "Mixed: White and Black Caribbean"],
  ["MWBA", "Mixed: White and Black African"],
  ["MWAS", "Mixed: White and Asian"],
  ["MOTH", "Mixed: any other background"],
  ["AIND", "Asian: Indian"],
  ["APKN", "Asian: Pakistani"],
  ["ABAN", "Asian: Bangladeshi"],
  ["AOTH", "Asian: any other background"],
  ["BCRB", "Black: Caribbean"],
  ["BAFR", "Black: African"],
  ["BOTH", "Black: any other background"],
  ["CHNE", "Chinese"],
  ["OOTH", "Any other ethnic background"],
  ["REFU", "Does not wish to say"],
);

/** The main groups, by which a report counts: single backgrounds are too few in one school. */
export const ethnicGroups = {
  white: "White",
  mixed: "Mixed",
  asian: "Asian",
  black: "Black",
  chinese: "Chinese",
  other: "Any other background",
} as const;

export type EthnicGroup = keyof typeof ethnicGroups;

const byLetter: Readonly<Record<string, EthnicGroup>> = {
  W: "white",
  M: "mixed",
  A: "asian",
  B: "black",
  C: "chinese",
  O: "other",
};

/** The main group of a code; undefined where it is not known or was not said. */
export const ethnicGroupOf = (code: string | undefined): EthnicGroup | undefined =>
  code && code !== "REFU" ? byLetter[code.charAt(0)] : undefined;
