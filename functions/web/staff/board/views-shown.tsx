import type { Owner, SavedView } from "#casework/runs/saved-views.ts";
import type { StaffContext } from "#door/context.ts";
import { addressOf, wantedOf } from "./wanted.ts";

/** Whose views of the board. */
export const boardOwner = ({ scope, staff }: StaffContext): Owner => ({ scope, staff, list: "board" });

/** Where a view leads: its filters are read anew, so that what this version does not know is left out. */
export const viewHref = ({ filters }: Pick<SavedView, "filters">): string =>
  addressOf(wantedOf(new URLSearchParams(filters)));

export const shownView = (view: SavedView) => ({ key: view.key, name: view.name, href: viewHref(view) });

/** A person's own views of the board, and where to keep the filters of now as one. */
export const BoardViews = ({ views, now }: { readonly views: readonly SavedView[]; readonly now: string }) =>
  views.length === 0 && now === "/placements" ? null : (
    <nav class="app-filter-links" aria-label="Your views">
      <ul class="govuk-list app-inline-list">
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
        <li>
          <a
            class="govuk-link govuk-link--no-visited-state"
            href={now.replace("/placements", "/placements/views")}
          >
            {now === "/placements" ? "Your views" : "Keep this as a view"}
          </a>
        </li>
      </ul>
    </nav>
  );
