import { type Good, replyPath } from "../link-cookie.ts";

/** Where somebody's own page is, behind its link. */
export const ownPath = ({ key }: Pick<Good, "key">): string => `${replyPath(key)}/own`;
