import type { RefusalReason, SignedIn, SignedInByEmail, SignInRefused } from "#ports/identity.ts";

const again = "Start again from the sign-in page.";
const tellIt = "Tell whoever runs the sign-in at your school; they find the reason in the log.";

const words: Readonly<Record<RefusalReason, string>> = {
  "sign-in-not-begun-here": `This browser has not begun the sign-in, or it took longer than ten minutes. ${again}`,
  "answer-not-good": `The sign-in was stopped, or its answer was used already. ${again}`,
  "token-not-of-now": `The clocks of Waymark and of your school’s sign-in are apart. ${tellIt}`,
  "second-factor-not-shown": `Your school’s sign-in did not show that you used a second step, such as a code on your phone. Set one up there, and start again. If you have used one: ${tellIt.toLowerCase()}`,
  "school-claim-missing": `Your school’s sign-in did not say which school you belong to. ${tellIt}`,
  "staff-claim-missing": `Your school’s sign-in did not say who you are. ${tellIt}`,
  "email-not-vouched-for": `Your school’s sign-in does not vouch that your e-mail address is yours. ${tellIt}`,
  "not-known-here":
    "You are not on the list of people at this school. Ask the administrator of Waymark at your school to invite you.",
};

/** What somebody who was not let in is told to do. Whoever is not on the list sees what they are called, to pass it on. */
export const refusedWords = (
  reason: RefusalReason,
  named: SignedIn | SignedInByEmail | SignInRefused,
): string => {
  if (reason !== "not-known-here" || "refused" in named) return words[reason];
  const called = "email" in named ? named.email : named.staff;
  return `${words[reason]} Your school’s sign-in calls you: ${called}`;
};
