import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";

type Common = {
  readonly title?: Child;
  readonly titleId?: string | undefined;
  readonly success?: boolean | undefined;
  readonly role?: string | undefined;
  readonly classes?: string | undefined;
};
/** Either one sentence (`text`) or content of one's own (`children`). */
export type NotificationBannerProps = Common &
  (
    | { readonly text: string; readonly children?: undefined }
    | { readonly children: Child; readonly text?: undefined }
  );

/** News about the page or about what was just done. */
export const NotificationBanner = (p: NotificationBannerProps) => {
  const titleId = p.titleId ?? "govuk-notification-banner-title";
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is set beside it, region or alert
    <div
      class={classNames(
        "govuk-notification-banner",
        p.success && "govuk-notification-banner--success",
        p.classes,
      )}
      role={p.role ?? (p.success ? "alert" : "region")}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={titleId}>
          {p.title ?? (p.success ? "Success" : "Important")}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        {p.text === undefined ? (
          p.children
        ) : (
          <p class="govuk-notification-banner__heading">{p.text.trim()}</p>
        )}
      </div>
    </div>
  );
};
