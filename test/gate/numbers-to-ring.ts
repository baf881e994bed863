import type { Answers } from "#contracts/form.ts";

/** Whom to ring with a concern, as the school records it for itself on an ISO date (O124). */
export const numbersToRing = (on: string): Answers => ({
  on,
  "deputy-name": "Mr Owen Tarrant",
  "deputy-phone": "01632 960 770",
  "lado-name": "Duty desk",
  "lado-phone": "01632 960 771",
  "lead-name": "Ms Petra Lund",
  "lead-phone": "01632 960 772",
  "duty-name": "Sandleigh children’s social care",
  "duty-phone": "01632 960 773",
});
