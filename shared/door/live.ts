import { createHash } from "node:crypto";
import { longTime } from "#domain/calendar/london.ts";
import { type Answer, answer } from "./reply.ts";

/** How a page that follows by itself asks, and is answered; `shared/ui/assets/client/live.js` uses the same names. */
export const liveHeaders = { looks: "x-waymark-look", looked: "x-waymark-looked" } as const;

/** The mark of what a page shows: the same while nothing of it has changed but the moment of looking. */
export const markOf = (model: object, looked: string): string =>
  createHash("sha256").update(JSON.stringify(model).replaceAll(looked, "")).digest("base64url").slice(0, 22);

/** Nothing has changed: only when it was looked at is told, in words. */
export const unchanged = (looked: string): Answer =>
  answer(204, "text/plain; charset=utf-8", "", {
    [liveHeaders.looked]: encodeURIComponent(longTime(looked)),
  });
