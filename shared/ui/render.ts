import type { JSX } from "hono/jsx/jsx-runtime";

/** The HTML of a component, without a document around it. */
export const renderFragment = async (element: JSX.Element): Promise<string> => String(await element);

/** The whole document that a `<Page>` makes, ready to be sent as text/html. */
export const renderPage = async (page: JSX.Element): Promise<string> =>
  `<!DOCTYPE html>\n${await renderFragment(page)}`;
