export const providerRequestWords = {
  title: "Question to a provider",
  subject: (school: string) => `Please answer our questions: ${school}`,
  subjectOver: (school: string) => `What is left of a placement, please answer: ${school}`,
  please: (what: string) => `Please ${what}.`,
  question: {
    caption: "The question",
    answerBy: "Please answer by",
    open: "Open the page and answer",
    about: "What the page asks about",
    onAPhone:
      "You can open the page on a phone. You need no password, and you can correct your answer later.",
  },
};
