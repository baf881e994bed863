import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { routing } from "#door/not-found.ts";
import { routed } from "#door/routes.ts";
import { audit } from "#host/audit.ts";
import { effects } from "#host/effects.ts";
import { hostWith } from "#host/host.ts";
import { keys } from "#host/keys.ts";
import { ledger } from "#host/ledger.ts";
import { runs } from "#host/runs.ts";
import { vault } from "#host/vault.ts";
import { views } from "#host/views.ts";
import { adminPages } from "./pages.ts";

const host = hostWith(audit, effects, keys, ledger, runs, vault, views);

/** Pages about the workflow runs, for the administrator. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(
  routing(routed(host, adminPages)),
);
