export const packUpdatedWords = {
  title: "To the provider: a day-one pack has changed",
  subject: (school: string) => `Please read a pack again: ${school}`,
  changed: "We have changed the first-day pack of one of our pupils. It may matter for the pupil’s safety.",
  caption: "The pack",
  readAgain: "Please open it again today. If you have a print of the old one, destroy it.",
  open: "Open the first-day pack",
  code: "The page sends you a code, as before.",
};
