/** What the pages of a provider's files say, in English; their questions are those of their forms. */
export const filesWords = {
  title: "Send files to the school",
  backToAnswers: "Back to your answers",
  backToFiles: "Back to your files",
  example:
    "For example your insurance certificate, your registration or a policy. A clear photo is enough. Send no papers about children.",
  choose: "Choose a file",
  chooseAnother: "Choose another file",
  most: (count: number) => `You have sent ${count} files. Take one back before you send another.`,
  sent: "What you have sent",
  none: "No file yet.",
  schoolHasIt: "The school has it.",
  takeBack: "Take back",
  /** What a file is called whose name is erased. */
  unnamed: "A file",
  kept: "The school has your file.",
  removed: "The file is taken back.",
  tooMany: {
    title: "Too many files at once",
    message:
      "This page has been opened very often within an hour. Wait an hour and try again, or ring the school: you can send papers by post too.",
  },

  arrived: "We have your file",
  typeAndSize: (type: string, size: string) => `${type}, ${size}`,
  sayWhat: "The school gets it when you have said what it is and pressed the button.",
  keep: "Keep this file",
  notTaken: "This file cannot be kept",
  nothingCame: "No file has reached us here: it was empty, or it has waited for more than a day.",

  remove: {
    title: "Take a file back",
    lead: (name: string) => `${name}. The school can then no longer open it.`,
    submit: "Take the file back",
  },
} as const;
