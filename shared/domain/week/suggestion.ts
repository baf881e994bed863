/** A code that the school may enter, or none, and why: deciding stays with the school. */
export type Suggestion = { readonly code: string; readonly because: string };
