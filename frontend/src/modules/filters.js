/* Filter forms show their list as soon as something is chosen; the button is then not needed. */
export function startFilters(part) {
  part.querySelectorAll("form[data-filter]").forEach((form) => {
    form.classList.add("is-live");
  });
}
