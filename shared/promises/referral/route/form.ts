import type { Form, Option } from "#contracts/form.ts";
import { choiceField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { asked } from "#promises/asked.ts";
import { termsFields } from "#promises/obligations/terms-fields.ts";

/** A change of route: a decision with its reason (catalogue O127). */
export const routeFormWith = (routes: readonly Option[]): Form =>
  oneStep({
    id: "route",
    title: "Change the route",
    submit: "Change the route",
    lead: "What is owed is worked out anew by the rules of the new route. Questions that it does not ask are closed, and a letter that told of the old route is issued again. What was recorded stays.",
    fields: termsFields("route", [
      choiceField("to", "Which route from now on?", "Select the route", routes),
      wordsField("why", "Why does the route change?", "Enter why the route changes"),
    ]),
  });

export const routeForm = asked(["routes"], (c) => routeFormWith(c.routes));
