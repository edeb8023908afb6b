import { Links, Meta, Outlet, Scripts } from 'react-router';

export function loader() {
  return { visitor: { name: 'Wren Halloway', lastHere: new Date('2026-10-02T14:20:00Z') } };
}

export default function Root({ loaderData }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body>
        <header>
          Record shelf of <b>{loaderData.visitor.name}</b>
        </header>
        <Outlet />
        <Scripts />
      </body>
    </html>
  );
}
