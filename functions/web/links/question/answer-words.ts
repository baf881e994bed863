import type { Answer } from "#streams/placement/asks.ts";

/** What each answer is called on the page, and what the school does after it. */
export const answerWords: Readonly<
  Record<Answer["answer"], { readonly said: string; readonly next: string }>
> = {
  agree: {
    said: "You agree to this placement",
    next: "The school makes its last checks. Before anything starts you get a letter with all the details.",
  },
  refuse: {
    said: "You do not agree to this placement",
    next: "The school does not go ahead with it by agreement. Somebody will talk with you about what else could help.",
  },
  question: {
    said: "You have a question first",
    next: "The school answers your question. After that, please come back and choose an answer.",
  },
  "call-me": {
    said: "You would like to be called",
    next: "The school rings you. After that, please come back and choose an answer.",
  },
};

/** What an answer to other terms than those of now is called: never beside the terms of now. */
export const earlierWords: Readonly<Record<Answer["answer"], string>> = {
  agree: "You agreed to the earlier terms",
  refuse: "You did not agree to the earlier terms",
  question: "You had a question about the earlier terms",
  "call-me": "You asked to be called about the earlier terms",
};

/** Where parents are consulted and the headteacher decides, a refusal is weighed and not the last word (TMP 6). */
const weighed =
  "Somebody from the school will talk with you. After that the headteacher decides, and you are told in writing.";

/** What follows an answer to terms that have changed since. */
export const nextAfterChange =
  "The plan has changed since, and you are asked again. The newest mail from school has the question.";

/** What the school does after an answer; `headDecides`: whether the headteacher decides where parents do not agree. */
export const nextAfter = (answer: Answer["answer"], headDecides: boolean): string =>
  answer === "refuse" && headDecides ? weighed : answerWords[answer].next;

/** How an answer reached the school. */
export const channelWords: Readonly<Record<Answer["channel"], string>> = {
  link: "on this page",
  paper: "on paper",
  phone: "by phone",
  "in-person": "in person",
};
