export const diligenceRequestWords = {
  title: "To a provider: once a year, is this still so",
  subject: (school: string) => `Once a year: is what we hold about you still so? ${school}`,
  blocks: {
    holds:
      "Once a year we ask you to look at what we hold about your setting: safeguarding, health and safety, admissions and support, and teaching.",
    each: "For each line you say “still so”, or what has changed. You can send us papers from the same page, for example your new insurance. A clear photo is enough.",
    caption: "The question",
    answerBy: "Please answer by",
    open: "See what we hold",
    noPassword: "It works on a phone. You need no password, and you can correct your answers later.",
    whyHeading: "Why we ask",
    why: "We must know that every setting we use is safe and good. What you tell us now, we need not ask again for each pupil. One answer serves all the schools of our trust.",
  },
};
