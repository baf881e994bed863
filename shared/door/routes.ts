import type { Method, Route } from "@middy/http-router";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Deps, Host } from "#ports/host.ts";
import type { StaffPage } from "./context.ts";
import { cameByTheDoor, seenFromInside } from "./entrance.ts";
import { rendered } from "./render.tsx";
import { problem } from "./reply.ts";
import { requestOf } from "./request.ts";
import { serveStaff } from "./serve-staff.ts";

export type WebRoute = Route<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>;
type Serve = (event: APIGatewayProxyEventV2, deps: Deps) => Promise<APIGatewayProxyStructuredResultV2>;

const pastTheDoor = problem(403, "Not by this address", "Use the school's own address of these pages.");

/** Routes of one address: GET, HEAD and POST; the page says which of them it takes. The id is the access log's own. */
export const routesOf = (host: Host, path: string, serve: Serve): readonly WebRoute[] =>
  (["GET", "HEAD", "POST"] as const satisfies readonly Method[]).map((method) => ({
    method,
    path,
    handler: async (event: APIGatewayProxyEventV2) => {
      const deps = await host(event.requestContext?.requestId);
      if (cameByTheDoor(deps, event)) return serve(seenFromInside(deps, event), deps);
      deps.log("warn", "A request came past the firewall", { path });
      return rendered(pastTheDoor, requestOf(event), async () => ({}));
    },
  }));

/** The routes of pages for staff. */
export const routed = (host: Host, pages: readonly StaffPage[]): readonly WebRoute[] =>
  pages.flatMap((page) => routesOf(host, page.path, (event, deps) => serveStaff(deps, page, event)));
