/* Document and draft scroll together; an item shows its source, the source its item. */
const PHONE = "(max-width: 991px)";

function middle(pane) {
  return pane.getBoundingClientRect().top + pane.clientHeight / 3;
}

function bring(pane, element) {
  const place = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  const isSeen = place.top >= frame.top + 48 && place.bottom <= frame.bottom;
  if (!isSeen) pane.scrollTop += place.top - middle(pane);
}

export class Panes {
  constructor(draft) {
    this.draft = draft;
    this.frame = draft.querySelector(".draft-panes");
    this.source = draft.querySelector('[data-pane="document"]');
    this.items = draft.querySelector('[data-pane="items"]');
    this.tabs = draft.querySelector(".draft-tabs");
    this.leader = null;
    this.isPhone = window.matchMedia(PHONE);
  }

  start() {
    this.firsts = this.firstPieces();
    this.frame.classList.add("is-live");
    this.tabs.hidden = false;
    this.tabs.addEventListener("click", (event) => {
      const tab = event.target.closest("[data-shows]");
      if (tab) this.show(tab.dataset.shows);
    });
    [this.source, this.items].forEach((pane) => this.follow(pane));
    this.source.addEventListener("click", (event) => {
      const piece = event.target.closest("[data-of]");
      if (piece) this.openItem(piece.dataset.of);
    });
    this.items.addEventListener("focusin", (event) => this.touch(event));
    this.items.addEventListener("click", (event) => this.touch(event));
    this.draft.addEventListener("click", (event) => this.jump(event));
  }

  /* The first piece of every item in the document; the document does not change while it is open. */
  firstPieces() {
    const firsts = new Map();
    this.source.querySelectorAll("[data-of]").forEach((piece) => {
      if (!firsts.has(piece.dataset.of)) firsts.set(piece.dataset.of, piece);
    });
    return firsts;
  }

  show(name) {
    this.frame.dataset.shown = name;
    this.tabs.querySelectorAll("[data-shows]").forEach((tab) => {
      tab.setAttribute("aria-pressed", String(tab.dataset.shows === name));
    });
  }

  mark(id) {
    this.draft.querySelectorAll(".is-marked").forEach((one) => one.classList.remove("is-marked"));
    this.source.querySelectorAll(`[data-of="${id}"]`).forEach((piece) => {
      piece.classList.add("is-marked");
    });
    const item = document.getElementById(`item-${id}`);
    if (item) item.classList.add("is-marked");
  }

  touch(event) {
    const item = event.target.closest("[data-item]");
    if (!item) return;
    const first = this.firsts.get(item.dataset.item);
    this.mark(item.dataset.item);
    if (first) this.showSource(first);
  }

  showSource(piece) {
    if (!this.isPhone.matches) bring(this.source, piece);
  }

  openItem(id) {
    const item = document.getElementById(`item-${id}`);
    if (!item) return;
    this.show("items");
    this.mark(id);
    bring(this.items, item);
    if (this.isPhone.matches) item.scrollIntoView({ block: "start" });
  }

  /* Links inside the page: the pane they lead into is shown, and the keyboard goes along. */
  jump(event) {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    const target = document.getElementById(link.hash.slice(1));
    const pane = target && target.closest("[data-pane]");
    if (!pane) return;
    event.preventDefault();
    this.reveal(target, pane);
  }

  reveal(target, pane) {
    this.show(pane.dataset.pane);
    this.leader = pane;
    if (this.isPhone.matches) target.scrollIntoView({ block: "center" });
    else bring(pane, target);
    if (pane === this.items) this.enter(target);
  }

  enter(target) {
    const takesFocus = target.matches("[tabindex], a, button, summary");
    const place = takesFocus ? target : target.querySelector("summary, a, button, textarea, input");
    if (place) place.focus({ preventScroll: true });
  }

  follow(pane) {
    const lead = () => {
      this.leader = pane;
    };
    ["pointerenter", "wheel", "touchstart", "keydown"].forEach((name) => {
      pane.addEventListener(name, lead, { passive: true });
    });
    let isPlanned = false;
    pane.addEventListener("scroll", () => {
      if (this.leader !== pane || isPlanned || this.isPhone.matches) return;
      isPlanned = true;
      requestAnimationFrame(() => {
        isPlanned = false;
        this.align(pane);
      });
    });
  }

  /* Between two items both panes move in proportion, so that they meet at every item. */
  align(leader) {
    const other = leader === this.source ? this.items : this.source;
    const pairs = this.pairs(leader === this.source);
    if (!pairs.length) return;
    const at = middle(leader);
    const after = pairs.findIndex(([place]) => place > at);
    const upper = pairs[Math.max(0, (after === -1 ? pairs.length : after) - 1)];
    const lower = pairs[after === -1 ? pairs.length - 1 : after];
    const length = lower[0] - upper[0];
    const share = length > 0 ? (at - upper[0]) / length : 0;
    const goal = upper[1] + Math.min(1, Math.max(0, share)) * (lower[1] - upper[1]);
    other.scrollTop += goal - middle(other);
  }

  pairs(sourceLeads) {
    return [...this.items.querySelectorAll("[data-item]")]
      .map((item) => [this.firsts.get(item.dataset.item), item])
      .filter(([piece]) => piece)
      .map((both) => both.map((one) => one.getBoundingClientRect().top))
      .map(([piece, item]) => (sourceLeads ? [piece, item] : [item, piece]));
  }
}
