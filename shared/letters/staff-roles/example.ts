import type { StaffRolesFacts } from "./facts.ts";

export const staffRolesExample: StaffRolesFacts = {
  schoolName: "Harbour View School",
  name: "Mr Owen Tarrant",
  why: "cover",
  by: "Mr Idris Vale",
  roles: ["Designated safeguarding lead"],
  cover: { away: "Mrs Petra Lund", from: "2026-11-09", to: "2026-11-20" },
  needsCode: true,
  signIn: "https://waymark.example/sign-in",
};
