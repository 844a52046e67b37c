// Before the first paint, so that a dark panel never flashes light. The other side of this is
// lib/theme.ts; it comes with the bundle, which is too late.
{
  const theme = window.localStorage.getItem('standby.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
}
