import type { StaffRolesFacts } from "./facts.ts";

export const staffRolesWords = {
  title: "To staff: which roles somebody has",
  subject: (why: StaffRolesFacts["why"]) =>
    why === "invited" ? "You are invited to Waymark" : "Your roles in Waymark have changed",
  hello: (name: string) => `Dear ${name},`,
  what: {
    invited: (by: string, school: string) =>
      `${by} has invited you. ${school} runs its alternative provision with Waymark.`,
    changed: (by: string, school: string) => `${by} has changed your roles at ${school}.`,
    cover: (by: string, school: string) => `${by} has asked you to stand in for somebody at ${school}.`,
    "handed-over": (by: string, school: string) =>
      `Somebody has left ${school}, and you take over. ${by} has set it up.`,
  },
  roles: "Your roles",
  held: "Roles",
  cover: "The cover",
  away: "You stand in for",
  days: "From and to",
  span: (from: string, to: string) => `${from} to ${to}`,
  codeFor: "With this code you choose a password, and set up an app on your phone.",
  codeTitle: "Your code",
  code: "Code, good once",
  until: "Good until",
  choose: "Choose your password",
  open: "Open Waymark",
  from: (school: string) => `Sent by ${school}. If you did not expect this mail, ring the school.`,
};
