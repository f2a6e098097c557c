/* Turns a folding confirmation into a dialog, where the browser has one. */
const canShow = typeof HTMLDialogElement === "function";

function dialogFor(sheet) {
  const dialog = document.createElement("dialog");
  dialog.className = "confirm-dialog";
  dialog.setAttribute("aria-label", sheet.querySelector(".confirm-title").textContent);
  dialog.append(sheet);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  sheet.querySelector("[data-confirm-close]").addEventListener("click", () => dialog.close());
  return dialog;
}

function upgrade(details) {
  const summary = details.querySelector("summary");
  const sheet = details.querySelector("[data-confirm-sheet]");
  const wasOpen = details.open;
  const dialog = dialogFor(sheet);
  sheet.querySelector("[data-confirm-close]").hidden = false;
  details.open = false;
  details.after(dialog);
  details.dataset.confirm = "dialog";
  dialog.addEventListener("close", () => summary.focus());
  summary.addEventListener("click", (event) => {
    event.preventDefault();
    dialog.showModal();
  });
  if (wasOpen) dialog.showModal();
}

export function startConfirm(part) {
  if (!canShow) return;
  part.querySelectorAll("details[data-confirm='']").forEach(upgrade);
}
