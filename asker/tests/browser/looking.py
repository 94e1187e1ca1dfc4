"""Looks at a page as the browser laid it out and painted it: programs for `page.evaluate`."""

OPEN_DETAILS = "for (const part of document.querySelectorAll('details')) part.open = true"

# Text that is cut off, text that lies on other text, and a page that scrolls sideways. What a box
# hides that can be scrolled is not lost; headings that stay in sight may lie over what scrolls.
LOST = """() => {
  const found = [], lines = [];
  const style = element => getComputedStyle(element);
  const hidden = '.ds-sr-only, .visually-hidden, .ds-skip-link, svg, script, option';
  // Most texts have most of what they stand in in common.
  const known = new Map([[null, false]]);
  const covered = part => {
    if (!known.has(part)) {
      const { clipPath, position } = style(part);
      known.set(part, clipPath !== 'none' || position === 'sticky' || part.matches(hidden)
        || covered(part.parentElement));
    }
    return known.get(part);
  };
  const outOfSight = element => covered(element)
    || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  // The part of a line that its boxes show, or nothing when it has to be scrolled to.
  const shown = (line, element, text) => {
    let { left, right, top, bottom } = line;
    for (let box = element; box !== document.documentElement; box = box.parentElement) {
      const { overflowX, overflowY } = style(box);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const edge = box.getBoundingClientRect();
      const beyond = edge.left - left > 1 || right - edge.right > 1
        || edge.top - top > 3 || bottom - edge.bottom > 3;
      if (beyond && overflowX !== 'auto' && overflowX !== 'scroll') found.push(`cut off: ${text}`);
      left = Math.max(left, edge.left), right = Math.min(right, edge.right);
      top = Math.max(top, edge.top), bottom = Math.min(bottom, edge.bottom);
    }
    return right - left > 2 && bottom - top > 2 ? { left, right, top, bottom, text } : null;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim(), element = walker.currentNode.parentElement;
    if (!text || outOfSight(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const line of range.getClientRects()) {
      const seen = line.width > 1 && shown(line, element, text.slice(0, 40));
      if (seen) lines.push(seen);
    }
  }
  lines.sort((one, other) => one.top - other.top);
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.top > one.bottom) break;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      const lower = Math.min(one.bottom - one.top, other.bottom - other.top);
      if (across > 2 && down > 0.4 * lower) found.push(`on top: ${one.text} / ${other.text}`);
    }
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`sideways: ${scrollWidth - clientWidth} px`);
  return [...new Set(found)];
}"""

# The innermost elements with the text, as it is read, and of them one that lies in the window with
# nothing over it.
IN_SIGHT = """text => {
  const holds = element => element.textContent.replace(/\\s+/g, ' ').includes(text);
  const innermost = element => {
    const inner = [...element.children].filter(holds);
    return inner.length ? inner.flatMap(innermost) : [element];
  };
  return [document.querySelector('main')].filter(holds).flatMap(innermost).some(element => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight
      && element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  });
}"""

# What a reader may set for every page, as the law has it; no policy rules over a reader's style.
SPREAD = """
  * { line-height: 1.5 !important; letter-spacing: .12em !important; }
  * { word-spacing: .16em !important; }
  p { margin-block-end: 2em !important; }
"""
WEAR = """style => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
}"""

# For each [selector, property]: the least contrast of its colour to what lies behind, over all that
# is visible. Lines and points of a chart also lie on its bands.
CONTRASTS = """wanted => {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const paint = (...colours) => {
    pen.clearRect(0, 0, 1, 1);
    for (const colour of colours) pen.fillStyle = colour, pen.fillRect(0, 0, 1, 1);
    return pen.getImageData(0, 0, 1, 1).data;
  };
  const light = ([red, green, blue]) => [red, green, blue]
    .map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const contrast = (one, other) => {
    const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };
  // The colours that lie on each other behind it, the lowest first.
  const behind = (element, property) => {
    const layers = [];
    const first = property === 'color' ? element : element.parentElement;
    for (let part = first; part; part = part.parentElement) {
      layers.unshift(getComputedStyle(part).backgroundColor);
      if (paint(layers[0])[3] === 255) return layers;
    }
    return ['Canvas', ...layers];
  };
  const grounds = (element, property) => {
    const chart = element.closest('.chart__line') && element.closest('.chart');
    const bands = chart ? [...chart.querySelectorAll('.chart__band')] : [];
    return [behind(element, property), ...bands.map(band => [getComputedStyle(band).fill])];
  };
  return wanted.map(([selector, property]) => {
    const all = [...document.querySelectorAll(selector)];
    const seen = all.filter(element => element.checkVisibility());
    const found = seen.flatMap(element => grounds(element, property).map(ground => contrast(
      paint(...ground, getComputedStyle(element)[property]), paint(...ground))));
    return found.length ? Math.min(...found) : null;
  });
}"""

# What moves, or would: names of elements and how long.
MOVING = """() => [...document.querySelectorAll('*')].flatMap(element =>
  ['', '::before', '::after'].flatMap(pseudo => {
    const { transitionDuration, scrollBehavior } = getComputedStyle(element, pseudo);
    const slow = transitionDuration.split(',').some(time => parseFloat(time) > 0);
    return slow || scrollBehavior === 'smooth'
      ? [`${element.tagName}.${element.className}${pseudo}: ${transitionDuration}`] : [];
  }))"""
# What follows the reader's own scrolling does not move by itself.
RUNNING = """() => document.getAnimations()
  .filter(({ timeline, playState }) => timeline === document.timeline && playState === 'running')
  .map(animation => `${animation.effect.target.className}: ${animation.animationName}`)"""

# Gives the focus to each thing, from the last to the first, as when one goes back through a page,
# and names what no corner or middle is seen of.
HIDDEN_FOCUS = """() => {
  const things = [...document.querySelectorAll('main :is(a[href], button, input, select, summary)')]
    .filter(thing => thing.checkVisibility()).reverse();
  return things.filter(thing => {
    thing.focus();
    return ![...thing.getClientRects()].some(({ left, right, top, bottom }) =>
      [[left + 2, top + 2], [right - 2, bottom - 2], [(left + right) / 2, (top + bottom) / 2]]
        .some(([x, y]) => thing.contains(document.elementFromPoint(x, y))));
  }).map(thing => thing.innerText || thing.name);
}"""

# What every page must have alike, or must not have at all.
FACTS = """() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const text = selector => all(selector).map(part => part.innerText.trim()).join();
  const said = part => (part.ariaLabel || '').toLowerCase();
  const seen = part => (part.innerText || part.placeholder || '').trim().toLowerCase();
  return {
    frame: [text('.site-header'), text('.site-footer'), text('.ds-skip-link')],
    media: all('audio, video, iframe, img, object, embed, canvas, marquee').length,
    misnamed: all('[aria-label]:is(a, button, input, select, summary)')
      .filter(part => !said(part).includes(seen(part))).map(said),
    reordered: all('body *').filter(part => {
      const { order, flexDirection } = getComputedStyle(part);
      return part.tabIndex > 0 || order !== '0' || flexDirection.endsWith('reverse');
    }).map(part => part.className),
    words: document.body.innerText,
  };
}"""
