import { noWords } from "#domain/commit.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { Act } from "#promises/act.ts";
import { changeRoute } from "#promises/deciding/changing-route.ts";

export const routeAct: Act = (f, { open, words = noWords }, onRoute) =>
  changeRoute(f, onRoute(open.to as Route), open.to as Route, words);
