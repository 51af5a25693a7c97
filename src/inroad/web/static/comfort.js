// Comfort only: keys for what every button does too. Nothing here is needed.
"use strict";

const answers = [...document.querySelectorAll(".answer:not(.settled)")];
const keys = document.getElementById("keys");
const off = document.getElementById("keys-off");
let on = sessionStorage.getItem("keys") !== "off";

const current = () => answers.find((each) => each.classList.contains("now"));
const wide = () => matchMedia("(min-width: 60rem)").matches;

function showWords(slot) {
  const words = document.querySelector(`.said[data-slot="${slot}"]`);
  if (words && wide()) words.scrollIntoView({ block: "center" });
}

function go(answer) {
  if (!answer) return;
  const slot = answer.dataset.slot;
  for (const each of answers) each.classList.toggle("now", each === answer);
  for (const each of document.querySelectorAll(".said")) {
    each.classList.toggle("now", each.dataset.slot === slot && !each.classList.contains("against"));
  }
  showWords(slot);
  answer.querySelector(".accept").focus({ preventScroll: true });
  answer.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const at = answers.indexOf(current());
  go(answers[Math.min(Math.max(at + by, 0), answers.length - 1)]);
}

const does = {
  a: (now) => now.querySelector(".accept").click(),
  d: (now) => now.querySelector(".discard").click(),
  c: (now) => {
    now.querySelector("details").open = true;
    now.querySelector("[name=value]").focus();
  },
  j: () => step(1),
  k: () => step(-1),
};

function typing(target) {
  return target.closest("textarea, select, input:not([type=radio])");
}

function pressed(event) {
  const act = does[event.key];
  const now = current();
  if (!on || !act || !now || typing(event.target)) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  event.preventDefault();
  act(now);
}

function tell() {
  off.textContent = on ? "Turn them off" : "Turn them on";
}

if (keys && answers.length) {
  keys.hidden = false;
  tell();
  off.addEventListener("click", () => {
    on = !on;
    sessionStorage.setItem("keys", on ? "on" : "off");
    tell();
  });
  document.addEventListener("keydown", pressed);
  if (location.hash.startsWith("#a-") && current()) showWords(current().dataset.slot);
}
