/* Copies a text, also on plain http, where the clipboard interface is not offered. */
function copy(field) {
  const plain = field.closest("details");
  plain.hidden = false;
  plain.open = true;
  field.focus();
  field.select();
  const isDone = document.execCommand("copy");
  plain.open = !isDone;
  plain.hidden = isDone;
  return isDone;
}

function upgrade(holder) {
  const button = holder.querySelector("[data-copy-button]");
  const plain = holder.querySelector("[data-copy-plain]");
  const word = holder.querySelector("[data-copy-word]");
  const label = word.textContent;
  button.hidden = false;
  plain.hidden = true;
  button.addEventListener("click", () => {
    if (!copy(plain.querySelector("textarea"))) return;
    button.focus();
    word.textContent = button.dataset.copied;
    setTimeout(() => {
      word.textContent = label;
    }, 2000);
  });
}

export function startCopy(part) {
  part.querySelectorAll("[data-copy]").forEach(upgrade);
}
