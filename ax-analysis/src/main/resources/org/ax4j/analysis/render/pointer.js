// Pointing at a chart: what is near is told, a rectangle is zoomed into, the wheel zooms with the control key so that the page still scrolls.

const REACH = 30;
const LEAST_DRAG = 8;
const FLAT_DRAG = 14;

function listenToPointer(plot) {
  const place = plot.place;
  const box = element('div', 'selection');
  box.hidden = true;
  place.append(box);
  let from = null;

  const position = event => {
    const bounds = place.getBoundingClientRect();
    return {left: event.clientX - bounds.left, top: event.clientY - bounds.top};
  };
  const drop = () => {
    from = null;
    box.hidden = true;
  };

  place.addEventListener('pointerdown', event => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    from = position(event);
    place.setPointerCapture(event.pointerId);
  });
  place.addEventListener('pointermove', event => {
    const here = position(event);
    const dragged = from && selected(plot.area, from, here);
    box.hidden = !dragged;
    if (dragged) {
      plot.tip.hide();
      for (const side of ['left', 'top', 'width', 'height']) box.style[side] = dragged[side] + 'px';
      return;
    }
    const spot = nearest(plot.spots, here);
    if (spot) plot.tip.show(spot);
    else plot.tip.hide();
  });
  place.addEventListener('pointerup', event => {
    const dragged = from && selected(plot.area, from, position(event));
    drop();
    if (dragged) plot.show(within(plot, dragged));
  });
  place.addEventListener('pointercancel', drop);
  place.addEventListener('pointerleave', () => { if (!from) plot.tip.hide(); });
  place.addEventListener('dblclick', () => plot.zoom('reset'));
  place.addEventListener('wheel', event => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    plot.zoom(event.deltaY < 0 ? 'in' : 'out');
  }, {passive: false});
}

/** The spot next to a place, if one is near; single marks come before the vertices of lines. */
function nearest(spots, here) {
  let best = null;
  let reach = REACH;
  for (const spot of spots) {
    const distance = Math.hypot(spot.left - here.left, spot.top - here.top) + (spot.layer.kind === 'points' ? 0 : 4);
    if (distance <= reach) {
      reach = distance;
      best = spot;
    }
  }
  return best;
}

/** The rectangle between two places, null for none worth a zoom; a flat one takes the whole of the other axis. */
function selected(area, from, to) {
  const across = side(area.left, area.width, from.left, to.left);
  const down = side(area.top, area.height, from.top, to.top);
  if (across.length < LEAST_DRAG && down.length < LEAST_DRAG) return null;
  const wide = across.length < FLAT_DRAG ? {start: area.left, length: area.width} : across;
  const high = down.length < FLAT_DRAG ? {start: area.top, length: area.height} : down;
  return {left: wide.start, width: wide.length, top: high.start, height: high.length};
}

function side(start, length, a, b) {
  const from = Math.max(start, Math.min(a, b));
  return {start: from, length: Math.max(0, Math.min(start + length, Math.max(a, b)) - from)};
}

/** The part of a chart within a rectangle. */
function within(plot, box) {
  const left = (box.left - plot.area.left) / plot.area.width;
  const bottom = 1 - (box.top + box.height - plot.area.top) / plot.area.height;
  return plot.part([left, left + box.width / plot.area.width], [bottom, bottom + box.height / plot.area.height]);
}
