/** What happens to the pages of those outside: `to` is a contact's vault id, or the pupil's own. */
export type OwnPageEvent =
  /** They asked for a code: by mail, or on paper where their mailbox is not theirs alone. */
  | { readonly type: "page-code-asked"; readonly to: string; readonly by: "mail" | "paper" }
  /** Somebody at school made a sheet of codes for them; the sheet before it opens nothing any more. */
  | { readonly type: "page-sheet-made"; readonly to: string };
