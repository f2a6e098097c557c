/* Walking through what is open: from one question to the next, each answered by a button of the page. */
import { openPlace } from "./cards.js";
import { startKeys } from "./keys.js";

const SAME = { n: "j", p: "k", Enter: "e" };

export class Walk {
  constructor(draft, panes) {
    this.draft = draft;
    this.panes = panes;
    this.bar = draft.querySelector("[data-walk-bar]");
    this.says = draft.querySelector("[data-draft-says]");
    this.help = draft.querySelector("[data-walk-help]");
    this.current = "";
    this.index = -1;
    this.answered = [];
    this.acts = {
      j: () => this.go(this.index + 1),
      k: () => this.go(this.index < 0 ? -1 : this.index - 1),
      a: () => this.accept(0),
      1: () => this.accept(0),
      2: () => this.accept(1),
      3: () => this.accept(2),
      l: () => this.leave(),
      e: () => this.edit(),
      u: () => this.undo(),
      m: () => this.merge("after"),
      M: () => this.merge("before"),
      s: () => this.split(),
      "?": () => this.showHelp(),
    };
  }

  start() {
    this.bar.hidden = false;
    this.showWhetherClear();
    startKeys(this.bar.querySelector("[data-walk-switch]"), (key) => this.act(SAME[key] || key));
    this.draft.addEventListener("click", (event) => this.onClick(event));
    document.addEventListener("draft:answered", (event) => this.onAnswer(event.detail));
    this.begin();
  }

  /* A page that was led to an item goes on from there. */
  begin() {
    const target = document.getElementById(window.location.hash.slice(1));
    const pane = target && target.closest("[data-pane]");
    if (pane) this.panes.reveal(target, pane);
    const item = target && target.closest("[data-item]");
    if (!item) return;
    const isAt = (link) => this.itemOf(link.hash.slice(1)) === item;
    const at = this.questions().findIndex(isAt);
    this.index = at < 0 ? -1 : at - 1;
  }

  questions() {
    return [...this.draft.querySelectorAll("[data-walk] a")];
  }

  itemOf(place) {
    const target = document.getElementById(place);
    return target && target.closest("[data-item]");
  }

  /* Whether the key means something here. */
  act(key) {
    const act = this.acts[key];
    if (!act) return false;
    act();
    return true;
  }

  onClick(event) {
    const button = event.target.closest("[data-walk-key]");
    const link = event.target.closest("[data-walk] a, [data-next]");
    if (button) this.act(button.dataset.walkKey);
    if (!link) return;
    event.preventDefault();
    const places = this.questions().map((one) => one.hash);
    this.go(link.matches("[data-next]") ? this.index + 1 : places.indexOf(link.hash));
  }

  go(wanted) {
    const questions = this.questions();
    if (!questions.length) {
      this.finish();
      return;
    }
    this.index = (wanted + questions.length) % questions.length;
    this.current = questions[this.index].hash.slice(1);
    const target = document.getElementById(this.current);
    const pane = target && target.closest("[data-pane]");
    if (pane) this.panes.reveal(target, pane);
    this.highlight(target);
    this.place(questions);
  }

  showWhetherClear() {
    this.bar.classList.toggle("is-clear", !this.questions().length);
  }

  finish() {
    this.current = "";
    this.index = -1;
    this.highlight(null);
    this.bar.classList.remove("is-walking");
    this.say(this.bar.dataset.clear);
    this.draft.querySelector("[data-issue]").focus();
  }

  /* The question on the right and its words on the left. */
  highlight(target) {
    this.draft.querySelectorAll(".is-current").forEach((one) => one.classList.remove("is-current"));
    if (!target) return;
    target.classList.add("is-current");
    const [kind, key] = [target.id.split("-")[0], target.id.slice(target.id.indexOf("-") + 1)];
    const words = this.draft.querySelectorAll(`.doc-piece[data-${kind}="${key}"], .doc-finding[data-${kind}="${key}"]`);
    words.forEach((one) => one.classList.add("is-current"));
    if (words.length) this.panes.showSource(words[0]);
  }

  place(questions) {
    const { of } = this.bar.dataset;
    const at = of.replace("{place}", this.index + 1).replace("{total}", questions.length);
    this.bar.classList.add("is-walking");
    this.say(`${at} · ${questions[this.index].textContent.trim()}`);
  }

  say(sentence, before = "") {
    this.bar.querySelector("[data-walk-place]").textContent = sentence;
    this.says.textContent = `${before} ${sentence}`.trim();
  }

  /* What was answered has left the list: what took its place is next. */
  onAnswer({ said, isUndone }) {
    this.showWhetherClear();
    const places = this.questions().map((link) => link.hash.slice(1));
    const back = isUndone ? this.answered.pop() : "";
    if (places.includes(back)) {
      this.go(places.indexOf(back));
    } else if (this.current && !places.includes(this.current)) {
      this.answered.push(this.current);
      this.go(Math.min(this.index, places.length - 1));
    } else if (this.current) {
      this.index = places.indexOf(this.current);
      this.highlight(document.getElementById(this.current));
    }
    this.says.textContent = `${said} ${this.bar.querySelector("[data-walk-place]").textContent}`;
  }

  /* The buttons that answer the question: in it, or beside a name. */
  buttons(selector) {
    const target = document.getElementById(this.current);
    if (!target) return [];
    const beside = target.nextElementSibling;
    const holder = beside && beside.matches(".name-proposals") ? beside : target;
    return [...holder.querySelectorAll(selector)];
  }

  accept(which) {
    const proposals = this.buttons(".name-proposals > button[name=to]");
    const [first] = this.buttons("[data-accept]");
    const button = which ? proposals[which] : first;
    if (button) button.click();
    else if (this.current) this.say(this.bar.dataset.noSuggestion);
  }

  leave() {
    const [button] = this.buttons("[data-leave]");
    if (button) button.click();
    else if (this.current) this.say(this.bar.dataset.must);
  }

  undo() {
    const button = this.draft.querySelector("[data-undo] button");
    if (button) button.click();
  }

  async edit() {
    const target = document.getElementById(this.current);
    if (!target) return;
    const item = target.closest("[data-item]");
    const head = document.getElementById("head");
    if (target.id === "add") target.querySelector("textarea").focus();
    else if (!item) {
      head.open = true;
      head.querySelector("input:not([type=hidden])").focus();
    } else await openPlace(target.id.startsWith("name-") ? target.id : item.id, { toType: true });
    this.highlight(document.getElementById(this.current));
  }

  /* The item with the focus, else that of the question; its forms have been fetched. */
  async workedOn() {
    const item = document.activeElement.closest("[data-item]") || this.itemOf(this.current);
    return item && openPlace(item.id);
  }

  async merge(side) {
    const item = await this.workedOn();
    const form = item && item.querySelector(`[data-merge="${side}"]`);
    if (form) form.querySelector("button").click();
  }

  async split() {
    const item = await this.workedOn();
    const link = item && item.querySelector("[data-split]");
    if (link) link.click();
  }

  showHelp() {
    this.help.open = !this.help.open;
    this.help.querySelector("summary").focus();
  }
}
