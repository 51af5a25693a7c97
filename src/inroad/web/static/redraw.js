// Comfort only: a page that only reads is drawn anew when an input is changed.
// Its form is sent as its button sends it; nothing is fetched behind the page.
"use strict";

const form = document.getElementById("form");
const KEPT = "redraw";

function sent() {
  // Where the reader went on to, so that the new page does not lose the place.
  const at = { id: document.activeElement.id, y: scrollY, path: location.pathname };
  sessionStorage.setItem(KEPT, JSON.stringify(at));
  form.requestSubmit();
}

function back() {
  const at = JSON.parse(sessionStorage.getItem(KEPT) || "null");
  sessionStorage.removeItem(KEPT);
  if (!at || at.path !== location.pathname) return;
  const field = at.id && document.getElementById(at.id);
  if (field) field.focus({ preventScroll: true });
  scrollTo(0, at.y);
  // What came of it stands above; here is its first line.
  const title = document.querySelector("h1");
  const said = document.createElement("p");
  said.className = "hint";
  said.textContent = `Now: ${title.textContent.trim()}`;
  form.prepend(said);
}

// Pressing the button leaves the field, which sends the form too: once is enough.
let last = { said: null, at: 0 };

function twice(event) {
  const said = new URLSearchParams(new FormData(form)).toString();
  const now = Date.now();
  if (said === last.said && now - last.at < 1000) event.preventDefault();
  else last = { said, at: now };
}

if (form && form.method === "get") {
  back();
  form.addEventListener("change", () => setTimeout(sent));
  form.addEventListener("submit", twice);
}
