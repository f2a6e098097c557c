/* The bulk bar appears with the number of ticked rows. */
function boxesOf(form) {
  return [...form.elements].filter((element) => element.name === "selected");
}

function refresh(form) {
  const ticked = boxesOf(form).filter((box) => box.checked).length;
  const count = form.querySelector("[data-bulk-count]");
  count.hidden = false;
  count.textContent = ticked;
  form.hidden = ticked === 0;
}

export function startBulk(part) {
  part.querySelectorAll("form[data-bulk]").forEach(refresh);
}

export function watchTicks() {
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form && form.dataset.bulk !== undefined) refresh(form);
  });
}
