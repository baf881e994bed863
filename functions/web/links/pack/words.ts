/** What the pages of a pack for day one say, in English; their questions are those of their forms. */
export const packWords = {
  title: "First-day pack",

  why: "The pack says how to keep a child safe. So that nobody else reads it, we send a code first: to the address that the school has on file for your provision, and to no other.",
  sendCode: "Send me a code",
  sendAnother: "Send another code",
  haveCode: "I have a code",
  cannotRead:
    "You cannot read mail to that address? Ring the school. The number is at the end of the mail that brought you here.",
  open: "Open the first-day pack",
  onItsWay:
    "A code is on its way to the address on file. If none comes within a few minutes, look among unwanted mail, or ask for another.",
  submit: "Open the pack",
  wrong: {
    spent: "Too many wrong codes were tried with this link. Ring the school: it sends you a new one",
    gone: "This code does not work any more. Ask for another",
    left: (tries: number) =>
      `This is not the code that we sent. You can try ${tries} more ${tries === 1 ? "time" : "times"}`,
  },

  from: (school: string) => `First-day pack from ${school}`,
  born: (day: string) => `Born ${day}.`,
  withYou: (first: string) => `With you from ${first}.`,
  withYouUntil: (first: string, last: string) => `With you from ${first} to ${last}.`,
  danger: (phone: string) =>
    `If the child is in danger now, ring 999 first. Then ring the emergency contacts, and the school on ${phone}.`,
  firstContact: "First emergency contact",
  secondContact: "Second emergency contact",
  noSecond: "None known to the school: ring the school",
  /** Each part of the emergency sheet in its order, and what it says where nothing is known: the school has been asked. */
  parts: {
    medical: { label: "Medical conditions", nothing: "None known to the school" },
    allergies: { label: "Allergies", nothing: "None known to the school" },
    medication: { label: "Medication", nothing: "None known to the school" },
    collecting: { label: "Who may collect", nothing: "Nobody, before you have rung the school" },
    needs: { label: "Special educational needs, and how to help", nothing: "None known to the school" },
    triggers: { label: "Triggers, and what calms", nothing: "None known to the school" },
    risks: { label: "Risks, and what is agreed", nothing: "None beyond those of every day" },
  },
  school: "The school",
  questions: "Questions, and each absence",
  ring: (who: string, phone: string) => `${who}, ${phone}`,
  worried: "Worried about the child",
  ringLead: (who: string, phone: string) => `${who}, safeguarding lead, ${phone}`,
  news: "Your staff or address have changed: tell the school",
  arrival: "Please ring the school on the first day as soon as the pupil has arrived.",
  opened: (by: string, when: string, written: string) =>
    `Opened by ${by} on ${when}; as the school wrote it on ${written}.`,
  print: "You can print this page. Keep the print locked away, and destroy it when the placement ends.",
} as const;
