import type { Route } from "#domain/rules.ts";

export const onSixthDay = (route: Route): boolean => route === "sixth-day";
