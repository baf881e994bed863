import type { Child } from "hono/jsx";
import { assetHrefs } from "../assets/hrefs.ts";
import { BackLink } from "../components/back-link.tsx";
import { Breadcrumbs, type Crumb } from "../components/breadcrumbs.tsx";
import { classNames } from "../components/class-names.ts";
import type { NavItem } from "../components/service-navigation.tsx";
import { SkipLink } from "../components/skip-link.tsx";
import { Footer } from "./footer.tsx";
import { type SignedIn, TopBand } from "./top-band.tsx";

export type PageProps = {
  /** The page's own title; "Waymark" and the school follow it in the browser's tab. */
  readonly title: string;
  readonly children: Child;
  /** What the page says is wrong: with any, the tab's title begins with "Error: ". */
  readonly errors?: readonly unknown[] | undefined;
  readonly lang?: string | undefined;
  /** The school's name as the profile gives it. */
  readonly school?: string | undefined;
  readonly user?: SignedIn | undefined;
  readonly nav?: readonly NavItem[] | undefined;
  readonly home?: string | undefined;
  readonly back?: { readonly href: string; readonly text?: string | undefined } | undefined;
  readonly breadcrumbs?: readonly Crumb[] | undefined;
  /** Above everything: the one-machine host's clock, for instance. */
  readonly bar?: Child;
  /** For wide tables and drawings. */
  readonly wide?: boolean | undefined;
  /** The page follows by itself where scripts run: the mark of what it shows. */
  readonly live?: string | undefined;
  /** The school's own colour: the address of a stylesheet made by `brandStylesheet`. */
  readonly brandHref?: string | undefined;
};

const tabTitle = ({ title, school, errors }: PageProps): string =>
  [`${errors && errors.length > 0 ? "Error: " : ""}${title}`, school, "Waymark"].filter(Boolean).join(" – ");

const Head = (p: PageProps) => (
  <head>
    <meta charset="utf-8" />
    <title>{tabTitle(p)}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#1f4e5f" />
    <meta name="robots" content="noindex, nofollow" />
    <link rel="icon" href={assetHrefs.icon} type="image/svg+xml" />
    <link rel="stylesheet" href={assetHrefs.css} />
    {p.brandHref ? <link rel="stylesheet" href={p.brandHref} /> : null}
  </head>
);

const Before = (p: PageProps) => (
  <>
    {p.breadcrumbs ? <Breadcrumbs items={p.breadcrumbs} collapseOnMobile /> : null}
    {p.back ? (
      <nav aria-label="Back">
        <BackLink href={p.back.href}>{p.back.text}</BackLink>
      </nav>
    ) : null}
  </>
);

/**
 * A whole HTML document: skip link, header, navigation, content, footer. No script or style is inline, so that
 * `script-src 'self'; style-src 'self'` suffices; the first script only tells the stylesheet that scripts run.
 */
export const Page = (p: PageProps) => (
  <html lang={p.lang ?? "en-GB"} class="govuk-template">
    <Head {...p} />
    <body class="govuk-template__body">
      <script src={assetHrefs.scriptsRun} />
      <SkipLink href="#main-content">Skip to main content</SkipLink>
      {p.bar ? (
        <aside class="app-bar" aria-label="This machine">
          <div class="govuk-width-container">{p.bar}</div>
        </aside>
      ) : null}
      <TopBand school={p.school} user={p.user} nav={p.nav} home={p.home} />
      <div class={classNames("govuk-width-container", p.wide && "app-width-container--wide")}>
        <Before {...p} />
        <main class="govuk-main-wrapper" id="main-content" data-live={p.live}>
          {p.children}
        </main>
      </div>
      <Footer />
      <script type="module" src={assetHrefs.js} />
      {p.live ? <script type="module" src={assetHrefs.live} /> : null}
    </body>
  </html>
);
