import { version } from "#contracts/version.ts";

const links = [
  { href: "/accessibility", text: "Accessibility" },
  { href: "/privacy", text: "Privacy" },
] as const;

/** The end of every page; the addresses are the same for staff, parents and providers. */
export const Footer = () => (
  <footer class="app-footer">
    <div class="govuk-width-container">
      <ul class="app-footer__links">
        {links.map(({ href, text }) => (
          <li>
            <a class="govuk-link govuk-link--no-visited-state app-footer__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      <p class="app-footer__words">
        Waymark keeps a school’s promises about alternative provision. Version {version}.
      </p>
    </div>
  </footer>
);
