import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";

export type ButtonVariant = "secondary" | "warning" | "inverse";

const buttonClass = (variant: ButtonVariant | undefined, ...more: readonly (string | false | undefined)[]) =>
  classNames("govuk-button", variant && `govuk-button--${variant}`, ...more);

const StartIcon = () => (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
);

export type ButtonProps = {
  readonly children: Child;
  readonly variant?: ButtonVariant | undefined;
  readonly type?: "submit" | "button" | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly id?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** With script: a second press within a second is ignored. The command id protects without it. */
  readonly preventDoubleClick?: boolean | undefined;
  readonly classes?: string | undefined;
};

/** A button that sends its form. */
export const Button = (p: ButtonProps) => (
  <button
    type={p.type ?? "submit"}
    value={p.value}
    name={p.name}
    disabled={p.disabled}
    aria-disabled={p.disabled ? "true" : undefined}
    data-prevent-double-click={p.preventDoubleClick === undefined ? undefined : String(p.preventDoubleClick)}
    class={buttonClass(p.variant, p.classes)}
    data-module="govuk-button"
    id={p.id}
  >
    {p.children}
  </button>
);

export type LinkButtonProps = {
  readonly href: string;
  readonly children: Child;
  readonly variant?: ButtonVariant | undefined;
  /** The first step of a journey: with the arrow. */
  readonly start?: boolean | undefined;
  readonly classes?: string | undefined;
};

/** A link that looks like a button: it leads somewhere and changes nothing. */
export const LinkButton = (p: LinkButtonProps) => (
  // biome-ignore lint/a11y/useSemanticElements: govuk-frontend's own markup; its script presses it by the space bar
  <a
    href={p.href}
    role="button"
    draggable="false"
    class={buttonClass(p.variant, p.classes, p.start && "govuk-button--start")}
    data-module="govuk-button"
  >
    {p.children}
    {p.start ? <StartIcon /> : null}
  </a>
);

/** Buttons and links that belong together, side by side where there is room. */
export const ButtonGroup = ({ children }: { readonly children: Child }) => (
  <div class="govuk-button-group">{children}</div>
);
