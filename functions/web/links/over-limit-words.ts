/** What a link answers that is used without end, in English. */
export const overLimitWords = {
  answers: {
    title: "Too many answers at once",
    message:
      "This link has sent very many answers within an hour. Wait an hour and try again, or ring the school: you can answer on the phone.",
  },
  openings: {
    title: "This link is opened too often",
    message:
      "It has been opened very many times within an hour. Wait an hour and try again, or ring the school.",
  },
} as const;
