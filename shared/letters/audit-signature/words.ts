export const auditSignatureWords = {
  title: "To a provider: read the yearly audit and sign it",
  subject: (school: string) => `Please read our audit and sign it: ${school}`,
  audited: "We have made our yearly audit of your setting. Please read what it found, and sign it.",
  caption: "The audit",
  signBy: "Please sign by",
  open: "Read the audit",
  disagree:
    "It works on a phone, and you need no password. If you do not agree with the audit, you can say so and why. Then we ring you.",
};
