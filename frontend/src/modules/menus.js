/* Folding menus close with Escape and with a click elsewhere. */
function openMenus() {
  return [...document.querySelectorAll("details[data-menu][open]")];
}

export function startMenus() {
  document.addEventListener("click", (event) => {
    openMenus()
      .filter((menu) => !menu.contains(event.target))
      .forEach((menu) => {
        menu.open = false;
      });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    openMenus().forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });
}
