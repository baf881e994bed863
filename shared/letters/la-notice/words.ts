export const laNoticeWords = {
  title: "To the local authority: a placement was commissioned",
  subject: (school: string) => `Notice of alternative provision: ${school}`,
  arranged: "We are writing to tell you that our school has arranged alternative provision for a pupil.",
  caption: "The placement",
  rows: {
    provider: "Provider",
    registration: "Registration",
    arranged: "Arranged",
    reason: "Main reason",
    reviewBy: "First review by",
  },
  staysOnRegister:
    "The pupil stays on our register. We check the provider ourselves, and we review the placement.",
};
