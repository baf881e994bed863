import { options } from "./options.ts";

/** Reason codes of the school census for suspensions and exclusions. */
export const suspensionReasons = options(
  ["PP", "Physical assault against a pupil"],
  ["PA", "Physical assault against an adult"],
  ["VP", "Verbal abuse or threat against a pupil"],
  ["VA", "Verbal abuse or threat against an adult"],
  ["OW", "Use or threat of an offensive weapon or banned item"],
  ["BU", "Bullying"],
  ["RA", "Racist abuse"],
  ["LG", "Abuse about sexual orientation or gender identity"],
  ["DS", "Abuse about disability"],
  ["SM", "Sexual misconduct"],
  ["DA", "Drugs and alcohol"],
  ["DM", "Damage"],
  ["TH", "Theft"],
  ["MT", "Misuse of social media or online technology"],
  ["PH", "Wilful breach of protective measures for public health"],
  ["DB", "Persistent or general disruptive behaviour"],
);
