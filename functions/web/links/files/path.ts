import { type Good, replyPath } from "../link-cookie.ts";

/** Where files are sent to the school, behind whichever question to a provider is open. */
export const filesPathOf = ({ key }: Pick<Good, "key">): string => `${replyPath(key)}/files`;
