import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import type { Answers } from "#contracts/form.ts";
import { emergencySheetForm } from "#contracts/forms/emergency-sheet.ts";
import { decided } from "#domain/decision.ts";
import type { House } from "./house.ts";
import { atConsent, placementNow, recorded, streamOf } from "./referred.ts";

export const providerMail = "attendance@tideway-nurture.example";

/** Words that must never leave the vault. */
export const canary = "Canary-anaphylaxis";

export const sheet: Answers = {
  "medical-known": "nothing",
  "allergies-known": "yes",
  allergies: `${canary}: peanuts, adrenaline pen in the red bag`,
  "medication-known": "nothing",
  "first-name": "Wren Canary, grandmother",
  "first-phone": "01632 960 555",
  "second-known": "nothing",
  "collecting-known": "yes",
  collecting: "Wren Canary only",
  "needs-known": "yes",
  needs: "Short tasks",
  "triggers-known": "nothing",
  "risks-known": "nothing",
};

/** A placement that runs, whatever consent, checks and commissioning would still ask: nothing sends it back. */
export const running = async (house: House, dates: Answers = {}): Promise<string> => {
  const placement = await atConsent(house, dates);
  const command = { stream: streamOf(house, placement), id: "made-active", by: "system" };
  const arrived = { arrived: "yes", on: "2026-09-07" };
  await execute(house.deps, placements, command, (p) =>
    decided([
      { type: "form-submitted", form: "arrival", answers: arrived, words: {} },
      { type: "gate-closed", phase: p.phase, cycle: 1, next: "active" },
    ]),
  );
  await house.settle();
  return placement;
};

/** The same with its emergency sheet: the provider has been told. */
export const withPack = async (house: House, answers: Answers = sheet): Promise<string> => {
  const placement = await running(house);
  await recorded(house, placement, emergencySheetForm, answers);
  await house.settle();
  return placement;
};

export const packOf = async (house: House, placement: string) => (await placementNow(house, placement)).pack;
