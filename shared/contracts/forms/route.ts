import type { Form, Option } from "../form.ts";
import { choiceField, oneStep, wordsField } from "./fields.ts";

/** The choice of a route when a referral is opened: nothing is chosen beforehand (catalogue O127). */
export const routeField = (routes: readonly Option[]) =>
  choiceField("route", "By which route?", "Select the route", routes);

/** A change of route: a decision with its reason (catalogue O127). */
export const routeForm = (routes: readonly Option[]): Form =>
  oneStep({
    id: "route",
    title: "Change the route",
    submit: "Change the route",
    lead: "What is owed is worked out anew by the rules of the new route. Questions that it does not ask are closed, and a letter that told of the old route is issued again. What was recorded stays.",
    fields: [
      choiceField("to", "Which route from now on?", "Select the route", routes),
      wordsField("why", "Why does the route change?", "Enter why the route changes"),
    ],
  });
