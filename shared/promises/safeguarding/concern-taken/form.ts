import { oneStep } from "#contracts/forms/fields.ts";

/** One tap: who and when are on record, and nobody else is called (catalogue O124; findings K1.9). */
export const concernTakenForm = oneStep({
  id: "concern-taken",
  title: "A safeguarding concern that nobody has taken",
  submit: "I am on it",
  lead: "Ring the safeguarding lead, then the deputy. Where you reach nobody and a child may not be safe, ring the duty desk. Press “I am on it” so that nobody else is called: your name and the time are kept. The safeguarding lead still acknowledges and sorts it.",
  fields: [],
});
