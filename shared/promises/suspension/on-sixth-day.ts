import type { Route } from "#domain/rules/rules.ts";

export const onSixthDay = (route: Route): boolean => route === "sixth-day";
