import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { serveAsset } from "./serve-asset.ts";

/** Stylesheets, scripts and the icon: the same for everybody, so it may reach nothing. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(serveAsset);
