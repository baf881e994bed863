import { Duration, Stack } from "aws-cdk-lib";
import { HttpApi, HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import type { Construct } from "constructs";
import type { Handler } from "#contracts/access.ts";
import { alarm } from "../constructs/alarms/alarm.ts";
import { acknowledge } from "../constructs/findings/acknowledge.ts";
import { handlerFunction } from "../constructs/functions/handler-function.ts";
import type { House } from "../constructs/house.ts";
import { houseStack } from "../constructs/house-stack.ts";
import { pagesStage } from "../constructs/pages-stage.ts";

/** One function an audience: what a page of one audience may do, no page of another may. */
export class WebStack extends Stack {
  /** The API's own host name. */
  readonly host: string;

  constructor(scope: Construct, id: string, house: House) {
    super(scope, id, houseStack(house));
    const page = (handler: Handler, failing: string) =>
      handlerFunction(this, house, { handler, failing, memory: 1024 });
    // The value itself is in no template: CloudFormation reads it when it deploys.
    const behindTheDoor = (made: NodejsFunction) =>
      made.addEnvironment("DOOR_KEY", house.data.secrets.door.secretValueFromJson("key").unsafeUnwrap());
    const staff = page("web/staff", "Staff see an error page and cannot work.");
    const links = page("web/links", "Parents and providers see an error page and cannot answer.");
    const assets = page("web/assets", "Pages are shown without their style; everything on them still works.");
    const admin = page("web/admin", "The pages of runs and settings show an error.");

    for (const made of [staff, links, admin]) behindTheDoor(made);

    const api = new HttpApi(this, "Pages", {
      apiName: `${house.settings.prefix}pages`,
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration("Staff", staff),
    });
    this.route(api, "Links", links, ["/l/{proxy+}", "/reply/{proxy+}"]);
    this.route(api, "Assets", assets, ["/assets/{proxy+}"]);
    this.route(api, "Admin", admin, ["/runs", "/runs/{proxy+}", "/operations", "/reads/{proxy+}"]);
    pagesStage(api, house);
    acknowledge(
      api,
      "APIG4",
      "The functions authorise: staff by a sealed session, parents and providers by a link for one purpose.",
    );

    alarm(api, "Failing", house.watch.alarms, {
      metric: api.metricServerError({ period: Duration.minutes(5), statistic: "sum" }),
      threshold: 3,
      means: "People see error pages.",
      runbook: "pages-failing",
    });
    this.host = `${api.apiId}.execute-api.${this.region}.amazonaws.com`;
  }

  private route(api: HttpApi, id: string, to: NodejsFunction, paths: readonly string[]): void {
    const integration = new HttpLambdaIntegration(id, to);
    for (const path of paths) api.addRoutes({ path, methods: [HttpMethod.ANY], integration });
  }
}
