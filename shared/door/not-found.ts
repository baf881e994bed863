import { rendered } from "./render.tsx";
import { type Answer, notFound } from "./reply.ts";

/** What the router answers to an address that no page has. */
export const answerNotFound = (): Promise<Answer> =>
  rendered(notFound, { wantsJson: false, method: "GET", path: "/" }, async () => ({}));
