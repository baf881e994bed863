export const ownPageCodeWords = {
  title: "The code for somebody’s own page",
  subject: (school: string) => `Your code: ${school}`,
  asked: "You, or somebody who has your link, asked for a code to open your page at the school.",
  caption: "The code",
  code: "Code",
  typeIt: "Type it on the page where you asked for it. It works once, for ten minutes.",
  notYou: (phone: string) => `Did you not ask for it? Then tell nobody the code, and ring us on ${phone}.`,
  from: (school: string) => `Sent by ${school}. We never ask for a code on the phone.`,
};
