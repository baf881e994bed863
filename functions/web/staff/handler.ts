import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { routing } from "#door/not-found.ts";
import { routed } from "#door/routes.ts";
import { audit } from "#host/audit.ts";
import { effects } from "#host/effects.ts";
import { files } from "#host/files.ts";
import { hostWith } from "#host/host.ts";
import { identity } from "#host/identity.ts";
import { keys } from "#host/keys.ts";
import { ledger } from "#host/ledger.ts";
import { runs } from "#host/runs.ts";
import { vault } from "#host/vault.ts";
import { views } from "#host/views.ts";
import { openRoutes } from "./open-routes.ts";
import { staffPages } from "./pages.ts";

const host = hostWith(audit, effects, files, identity, keys, ledger, runs, vault, views);

/** Pages for the school's staff. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(
  routing([...openRoutes(host), ...routed(host, staffPages)]),
);
