import type { Facts } from "#streams/placement/facts.ts";

const faultWords: Readonly<Record<string, string>> = {
  registration: "It must be registered and is not.",
  "audit-failed": "Its audit was not satisfactory.",
  "not-to-be-used": "Its risk assessment says that the school may not use it.",
  rating: "It was judged weak.",
  insurance: "Its insurance has run out.",
  certificates: "A certificate that its activities need has run out.",
  audit: "Its audit has run out.",
  evidence: "Evidence of the due diligence on it has run out, or is not satisfactory.",
  "risk-assessment": "Its risk assessment has run out.",
};

export const faultsCopied = (f: Facts) => f.placement.providerFaults;

export const inWords = (f: Facts): readonly string[] =>
  (faultsCopied(f)?.faults ?? []).flatMap((what) => faultWords[what] ?? []);
