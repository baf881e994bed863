import type { StaffSignInFacts } from "./facts.ts";

export const staffSignInExample: StaffSignInFacts = {
  schoolName: "Harbour View School",
  name: "Mr Owen Tarrant",
  what: "app-taken",
  by: "Mr Idris Vale",
  reason: "The phone was left on a bus.",
  code: { typed: "K7QD-22MN-XXPL-9ABC", until: "9:40am on Thursday 12 November 2026" },
  page: "https://waymark.example/sign-in/new-phone?code=K7QD-22MN-XXPL-9ABC",
};
