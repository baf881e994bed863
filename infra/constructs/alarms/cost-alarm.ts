import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import type { Construct } from "constructs";
import type { Settings } from "#infra/settings.ts";

/** Who pays is told when a month will cost more than was planned, and when it has: of the whole account. */
export const costAlarm = (scope: Construct, { prefix, alarmsTo, monthlyDollars }: Settings): void => {
  const told = (
    notificationType: "FORECASTED" | "ACTUAL",
  ): CfnBudget.NotificationWithSubscribersProperty => ({
    notification: {
      notificationType,
      comparisonOperator: "GREATER_THAN",
      threshold: 100,
      thresholdType: "PERCENTAGE",
    },
    subscribers: [{ subscriptionType: "EMAIL", address: alarmsTo }],
  });
  new CfnBudget(scope, "Cost", {
    budget: {
      budgetName: `${prefix}month`,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      budgetLimit: { amount: monthlyDollars, unit: "USD" },
    },
    notificationsWithSubscribers: [told("FORECASTED"), told("ACTUAL")],
  });
};
