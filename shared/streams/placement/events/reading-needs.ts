/** What somebody needs to read what is sent: the language itself stays in the vault. */
export const readingNeeds = ["translation", "large-print", "easy-read", "read-aloud"] as const;

export type ReadingNeed = (typeof readingNeeds)[number];

/** What each contact needs to read what is sent, looked up in the vault; only those who need something. */
export type ReadingNeedsEvent = {
  readonly type: "reading-needs-copied";
  readonly needs: Readonly<Record<string, readonly ReadingNeed[]>>;
  readonly from: string;
};
