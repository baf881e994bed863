import { type Good, replyPath } from "../link-cookie.ts";

/** Where the provider says what has happened, behind whichever of its links it has open. */
export const newsPathOf = ({ key }: Good): string => `${replyPath(key)}/news`;
