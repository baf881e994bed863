export const rollRequestWords = {
  title: "To a provider: how many full-time pupils",
  subject: (school: string) => `Please tell us your numbers for this term: ${school}`,
  numbers: {
    fullTime:
      "How many pupils of school age do you teach full time? Please count all of them, whichever school or authority sends them.",
    withPlan: "How many of them have a plan (EHCP) or are looked after? We need the numbers, and no names.",
    caption: "The question",
    answerBy: "Please answer by",
    open: "Tell us your numbers",
    aMinute: "It takes a minute, on a phone too. You need no password, and you can correct it later.",
    whyHeading: "Why we ask",
    why: "From a certain number on, the law wants a setting to be registered. Schools have to ask each term. One answer serves all the schools of our trust.",
  },
};
