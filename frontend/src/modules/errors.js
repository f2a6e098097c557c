/* What was refused is read first, however the page came. */
export function focusErrors(part) {
  const summary = part.querySelector("[data-error-summary]");
  if (summary) summary.focus();
}
