export const laNoticeWords = {
  title: "To the local authority: a placement was commissioned",
  subject: (school: string) => `Notice of alternative provision: ${school}`,
  opening: {
    start: "We are writing to tell you that our school has arranged alternative provision for a pupil.",
    change:
      "We told you of alternative provision that our school has arranged for a pupil. It has changed. This is how it is now.",
    end: "We told you of alternative provision that our school has arranged for a pupil. It ends on the last day below.",
  },
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
