export const packCodeWords = {
  title: "To the provider: the code for a day-one pack",
  subject: (school: string) => `Your code: ${school}`,
  asked: "Somebody at your place asked for a code to open a first-day pack.",
  caption: "The code",
  code: "Code",
  typeIt: "Type it on the page where you asked for it. It works once, for ten minutes.",
  notYou: (phone: string) =>
    `Did nobody at your place ask for it? Then tell nobody the code, and ring us on ${phone}.`,
  from: (school: string) => `Sent by ${school}. We never ask for a code on the phone.`,
};
