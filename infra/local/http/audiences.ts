import type { APIGatewayProxyEventV2, Context } from "aws-lambda";

/** A handler of pages as Lambda has it. */
export type PagesHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<unknown>;

export type Audience = "staff" | "links" | "admin" | "assets";

/** Which function the gateway's routes give a path to. */
export const audienceOf = (path: string): Audience => {
  if (path.startsWith("/l/") || path.startsWith("/reply/")) return "links";
  if (path === "/runs" || path.startsWith("/runs/") || path === "/operations") return "admin";
  if (path.startsWith("/reads/")) return "admin";
  if (path.startsWith("/assets/")) return "assets";
  return "staff";
};

/** The pages, loaded once before the host serves: they ask `#host` for their adapters when a page is asked for. */
export const loadPages = async (): Promise<Readonly<Record<Audience, PagesHandler>>> => {
  const [staff, links, admin, assets] = await Promise.all([
    import("#functions/web/staff/handler.ts"),
    import("#functions/web/links/handler.ts"),
    import("#functions/web/admin/handler.ts"),
    import("#functions/web/assets/handler.ts"),
  ]);
  return {
    staff: staff.handler as unknown as PagesHandler,
    links: links.handler as unknown as PagesHandler,
    admin: admin.handler as unknown as PagesHandler,
    assets: assets.handler as unknown as PagesHandler,
  };
};
