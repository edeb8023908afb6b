export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <header>Record shelf</header>
        {children}
      </body>
    </html>
  );
}
