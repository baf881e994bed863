import type { Child } from "hono/jsx";

/** What somebody decides upon with a form: shown above it, and told in its JSON. */
export type Above = {
  readonly model: { readonly links?: object; readonly [part: string]: unknown };
  readonly content: Child;
};
