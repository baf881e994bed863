import { handler } from "#functions/web/staff/handler.ts";
import { Caller } from "../../caller.ts";
import type { Running } from "../../running/house-running.ts";
import type { Walk } from "./walking.ts";

/** A page that somebody of the school opens and sends. */
export const byStaff = (
  r: Pick<Running, "house">,
  as: string,
  page: string,
  known: Readonly<Record<string, string>>,
  query = "",
): Pick<Walk, "page" | "opens"> => ({
  page,
  opens: async () => ({
    browser: await new Caller(r.house, handler).signIn(as),
    path: page.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? name) + query,
  }),
});
