/** What the safeguarding lead recorded is read by those who may record it, never by whom it may be about (catalogue 1N). */
export const sealedForms: readonly string[] = [
  "address-risk",
  "concern",
  "concern-acknowledged",
  "concern-sorted",
  "concern-shared",
  "emergency-review",
  "lado-told",
  "confidentiality",
  "safeguarding-reference",
  "protection-file",
  "protection-receipt",
];

/**
 * What no pack of evidence holds, whoever makes it: what only the safeguarding leads may read, and that somebody had to take a
 * concern in hand. These rows are never there, so that their absence says nothing.
 */
export const leftOutOfPacks: readonly string[] = [...sealedForms, "concern-taken"];
