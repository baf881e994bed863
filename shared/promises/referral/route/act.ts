import type { Route } from "#domain/rules.ts";
import type { Act } from "#promises/act.ts";
import { nothingSaid } from "#promises/act.ts";
import { changeRoute } from "#promises/deciding/routing.ts";

export const routeAct: Act = (f, { open, words = nothingSaid }, onRoute) =>
  changeRoute(f, onRoute(open.to as Route), open.to as Route, words);
