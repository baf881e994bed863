import { RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { type HttpApi, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { House } from "./house.ts";

/** The route, never the path: a path holds a link's token, and so would the log. */
const format = AccessLogFormat.custom(
  JSON.stringify({
    at: "$context.requestTime",
    request: "$context.requestId",
    route: "$context.routeKey",
    status: "$context.status",
    bytes: "$context.responseLength",
    milliseconds: "$context.responseLatency",
    fault: "$context.integrationErrorMessage",
  }),
);

/**
 * The stage that answers under the API's own name: throttled as a whole. The firewall limits each address that comes
 * through the distribution, and mailed links have a limit each; whoever calls this name directly is turned away by the
 * functions (shared/door/entrance.ts).
 */
export const pagesStage = (api: HttpApi, { settings, watch }: House): HttpStage =>
  new HttpStage(api, "Stage", {
    httpApi: api,
    autoDeploy: true,
    throttle: { rateLimit: 100, burstLimit: 200 },
    accessLogSettings: {
      format,
      destination: new LogGroupLogDestination(
        new LogGroup(api, "AccessLog", {
          logGroupName: `/waymark/${settings.prefix}pages-access`,
          retention: RetentionDays.THREE_MONTHS,
          encryptionKey: watch.key,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      ),
    },
  });
