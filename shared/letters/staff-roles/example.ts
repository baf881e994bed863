import type { StaffRolesFacts } from "./facts.ts";

export const staffRolesExample: StaffRolesFacts = {
  schoolName: "Harbour View School",
  name: "Mr Owen Tarrant",
  why: "cover",
  by: "Mr Idris Vale",
  roles: ["Designated safeguarding lead"],
  cover: { away: "Mrs Petra Lund", from: "2026-11-09", to: "2026-11-20" },
  code: { typed: "K7QD-22MN-XXPL-9ABC", until: "9:40am on Thursday 12 November 2026" },
  signIn: "https://waymark.example/sign-in/first?code=K7QD-22MN-XXPL-9ABC",
};
