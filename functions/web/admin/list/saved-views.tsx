import type { SavedView } from "#casework/runs/saved-views.ts";
import { addressOf, wantedOf } from "./wanted.ts";

/** Where a view leads: its filters are read anew, so that what this version does not know is left out. */
export const viewHref = ({ filters }: Pick<SavedView, "filters">): string =>
  addressOf(wantedOf(new URLSearchParams(filters)));

export const shownView = (view: SavedView) => ({ key: view.key, name: view.name, href: viewHref(view) });

type ViewsProps = {
  readonly views: readonly SavedView[];
  /** The address of the list as it is filtered now. */
  readonly now: string;
};

/** A person's own views of the list, and where to keep the filters of now as one. */
export const SavedViews = ({ views, now }: ViewsProps) => (
  <nav class="app-contents" aria-label="Your views">
    <ul class="govuk-list">
      {views.map((view) => (
        <li>
          <a
            class="govuk-link govuk-link--no-visited-state"
            href={viewHref(view)}
            aria-current={viewHref(view) === now ? "true" : undefined}
          >
            {view.name}
          </a>
        </li>
      ))}
      {views.length > 0 || now !== "/runs" ? (
        <li>
          <a class="govuk-link govuk-link--no-visited-state" href={now.replace("/runs", "/runs/views")}>
            {now === "/runs" ? "Your views" : "Keep these filters as a view"}
          </a>
        </li>
      ) : null}
    </ul>
  </nav>
);
