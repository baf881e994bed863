export type ProviderRecordName = (typeof providerRecords)[number];

/** What a school records of a provider besides the checks before a start (catalogue O35, O50, O51, O53). */
export const providerRecords = ["risk-assessment", "audit", "rating", "registration-report"] as const;
