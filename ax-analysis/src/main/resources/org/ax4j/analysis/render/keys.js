// A chart by keyboard: left and right go from mark to mark, up and down from layer to layer, plus and minus zoom, zero shows all.

const ZOOM_KEYS = {'+': 'in', '=': 'in', '-': 'out', '0': 'reset'};
const WALKS = {
  ArrowRight: (spots, here) => Math.min(spots.length - 1, here + 1),
  ArrowLeft: (spots, here) => Math.max(0, here - 1),
  ArrowDown: (spots, here) => {
    const next = spots.findIndex((spot, i) => i > here && spot.layer !== spots[here].layer);
    return next < 0 ? here : next;
  },
  ArrowUp: (spots, here) => {
    const first = spots.findIndex(spot => spot.layer === spots[here].layer);
    return first === 0 ? 0 : spots.findIndex(spot => spot.layer === spots[first - 1].layer);
  },
  Home: () => 0,
  End: spots => spots.length - 1
};

function listenToKeys(plot) {
  plot.place.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in ZOOM_KEYS) plot.zoom(ZOOM_KEYS[event.key]);
    else if (event.key in WALKS && plot.spots.length > 0) walk(plot, WALKS[event.key]);
    else if (event.key === 'Escape') plot.tip.hide();
    else return;
    event.preventDefault();
  });
  plot.place.addEventListener('blur', () => plot.tip.hide());
}

function walk(plot, to) {
  const here = plot.tip.at ? plot.spots.indexOf(plot.tip.at) : -1;
  plot.tip.show(plot.spots[here < 0 ? 0 : to(plot.spots, here)]);
  plot.tip.say();
}
