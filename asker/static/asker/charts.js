// Reads a chart out, point by point: with the pointer over it, or with the arrow keys on the slider
// below it. Without this file every point still has its title, and every chart its table.

const STOPS = ".chart__stop";
const READ = "chart__stop--read";

function stopsOf(drawing) {
  return [...drawing.querySelectorAll(STOPS)];
}

// The title becomes a label, or the browser would show the same words a second time.
function nameStops(drawing) {
  return stopsOf(drawing).map((stop) => {
    const title = stop.querySelector("title");
    stop.setAttribute("aria-label", title.textContent);
    title.remove();
    return stop.getAttribute("aria-label");
  });
}

function makeReadable(picture) {
  const drawings = [...picture.querySelectorAll(".chart")];
  const slider = picture.querySelector(".readout__slider");
  const words = picture.querySelector(".readout__words");
  const texts = drawings.map(nameStops)[0];

  function show(index) {
    slider.value = index;
    slider.setAttribute("aria-valuetext", texts[index]);
    words.textContent = texts[index];
  }

  function mark(index) {
    show(index);
    for (const drawing of drawings) {
      stopsOf(drawing).forEach((stop, number) => stop.classList.toggle(READ, number === index));
    }
  }

  function follow(event) {
    const stop = event.target.closest(STOPS);
    if (stop) mark(stopsOf(event.currentTarget).indexOf(stop));
  }

  slider.max = texts.length - 1;
  show(slider.dataset.start === "last" ? texts.length - 1 : 0);
  slider.addEventListener("input", () => mark(slider.valueAsNumber));
  for (const drawing of drawings) {
    drawing.addEventListener("pointermove", follow);
    drawing.addEventListener("pointerdown", follow);
  }
  picture.classList.add("picture--readable");
}

document.querySelectorAll(".picture:has(.readout)").forEach(makeReadable);

// A link may lead to a row of a folded table: the browser unfolds it, but its place is then new.
const SETTLED = 100; // milliseconds: sooner, the browser goes back to where the row was
function showRow(event) {
  const row = event.target.querySelector("tr:target");
  if (!row) return;
  document.removeEventListener("toggle", showRow, true);
  setTimeout(() => row.scrollIntoView(), SETTLED);
}

document.addEventListener("toggle", showRow, true);
