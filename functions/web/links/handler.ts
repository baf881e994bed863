import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { routing } from "#door/not-found.ts";
import { audit } from "#host/audit.ts";
import { effects } from "#host/effects.ts";
import { files } from "#host/files.ts";
import { hostWith } from "#host/host.ts";
import { keys } from "#host/keys.ts";
import { ledger } from "#host/ledger.ts";
import { runs } from "#host/runs.ts";
import { vault } from "#host/vault.ts";
import { views } from "#host/views.ts";
import { deadLink } from "./dead-link.tsx";
import { linkRoutes } from "./link-routes.ts";

const host = hostWith(audit, effects, files, keys, ledger, runs, vault, views);

/** Pages for people without a login: a mailed link says who they are, and what for. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(
  routing(linkRoutes(host), deadLink),
);
