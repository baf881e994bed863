import type { StaffSignInFacts } from "./facts.ts";

type What = StaffSignInFacts["what"];

const subjects: Readonly<Record<What, string>> = {
  "invited-again": "You are invited to Waymark",
  "new-password-asked": "Your code for a new password",
  "password-changed": "Your password was changed",
  "app-taken": "Your sign-in app was taken away",
  "app-changed": "Another phone is set up for your sign-in",
  "recovery-code-used": "One of your recovery codes was used",
  guessed: "Somebody may know your password",
  "begun-anew": "Your sign-in begins anew",
};

export const staffSignInWords = {
  title: "To staff: what happened to their sign-in",
  subject: (what: What) => subjects[what],
  hello: (name: string) => `Dear ${name},`,
  what: {
    "invited-again": (by: string) =>
      `${by} sends you your invitation again. The code of the mail before is no longer good.`,
    "new-password-asked": () =>
      "Somebody asked for a new password in your name. If it was you, choose one with this code and your app. If not, you need do nothing: without your app nobody gets in.",
    "password-changed": () =>
      "Your password was changed just now, and every other sign-in of yours has ended. Was it not you? Then ring the school at once.",
    "app-taken": (by: string) =>
      `${by} has taken away the app by which you signed in, and every sign-in of yours has ended. With your password and this code you set up another. Did you not ask for it? Then ring the school at once.`,
    "app-changed": () =>
      "Another phone shows the six digits for your sign-in from now on. Every sign-in of before has ended. Was it not you? Then ring the school at once.",
    "recovery-code-used": () =>
      "A recovery code was used in the place of your app just now. Was it not you? Then choose another password, and ring the school at once.",
    guessed: () =>
      "Somebody typed your right password several times, with wrong codes. They were not let in. Was it not you? Then choose another password now.",
    "begun-anew": () =>
      "Whoever runs Waymark at your school has ended your password and your app. They hand you a code for the next sign-in. Did you not ask for it? Then ring the school at once.",
  } satisfies Readonly<Record<What, (by: string) => string>>,
  reason: (reason: string) => `The reason: ${reason}`,
  codeTitle: "Your code",
  code: "Code, good once",
  until: "Good until",
  go: (what: What) =>
    ({
      "invited-again": "Choose your password",
      "new-password-asked": "Choose another password",
      "app-taken": "Set up another phone",
      guessed: "Choose another password",
    })[what as string] ?? "Open Waymark",
  from: (school: string) => `Sent by ${school}. Never tell anybody a code of this mail.`,
};
