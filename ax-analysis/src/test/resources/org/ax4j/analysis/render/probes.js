// What BrowserTest does on the page, as a reader would; each probe tells what it saw under its own name.
const tell = (name, ...seen) => document.documentElement.setAttribute('data-' + name, seen.join('|'));
const first = () => Array.from(plots).find(plot => plot.figure === document.querySelector('figure.chart'));

const probes = {
  'numbers': () => Array.from(document.querySelectorAll('figure.chart .plot'), place => {
    const series = echarts.getInstanceByDom(place).getOption().series.filter(one => one.type !== 'custom');
    return series.map(one => one.data.map(pair => pair.join(' ')).join(',')).join(';');
  }),
  'keys': () => {
    const {place} = first();
    const key = name => place.dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true}));
    const words = () => Array.from(place.querySelector('.tip').children, line => line.textContent).join(', ');
    place.focus();
    key('ArrowRight');
    const start = words();
    key('ArrowDown');
    const next = words();
    key('End');
    const end = [words(), place.querySelector('.unseen').textContent];
    key('Escape');
    return [start, next, ...end, place.querySelector('.tip').hidden];
  },
  'pointer': () => {
    const {place, spots} = first();
    const spot = spots[spots.length - 1];
    pointer(place, 'pointermove', spot.left + 3, spot.top - 2);
    return [place.querySelector('.label').textContent];
  },
  'rectangle': () => {
    const plot = first();
    const {place, area} = plot;
    place.setPointerCapture = () => {};
    pointer(place, 'pointerdown', area.left + area.width / 8, area.top);
    pointer(place, 'pointermove', area.left + area.width / 2, area.top + area.height / 4);
    const drawn = !place.querySelector('.selection').hidden;
    pointer(place, 'pointerup', area.left + area.width / 2, area.top + area.height / 4);
    const {x, y} = plot.view;
    const few = plot.spots.length;
    document.querySelector('[data-zoom=reset]').click();
    return [drawn, x.low, x.high, y.low, y.high, few, plot.spots.length];
  },
  'zoom': () => {
    const plot = first();
    plot.zoom('in');
    plot.zoom('out');
    const again = [plot.view.x.low, plot.view.x.high, plot.view.y.low, plot.view.y.high];
    for (let i = 0; i < 200; i++) plot.zoom('in');
    const deepest = plot.view.x.high - plot.view.x.low;
    for (let i = 0; i < 400; i++) plot.zoom('out');
    const farthest = plot.view.x.high - plot.view.x.low;
    plot.zoom('reset');
    return [...again, deepest, farthest];
  },
  'legend': () => {
    const plot = first();
    const stopped = plot.names.find(name => name.textContent === 'stopped early');
    const alone = () => stopped.dispatchEvent(new MouseEvent('click', {shiftKey: true}));
    const counts = [plot.spots.length];
    stopped.click();
    counts.push(plot.spots.length, stopped.getAttribute('aria-pressed'));
    alone();
    counts.push(plot.spots.length);
    alone();
    return [...counts, plot.spots.length];
  },
  'same-cells': () => Array.from(document.querySelectorAll('.data')).filter(data => {
    const before = data.querySelector('tbody').innerHTML;
    const grid = new Grid(data.cloneNode(true));
    grid.fill();
    return grid.body.innerHTML !== before;
  }).map(data => data.querySelector('caption').textContent),
  'table': () => {
    const card = document.querySelector('[data-id="ax/summary"]');
    const column = i => Array.from(card.querySelectorAll('tbody tr'), row => row.cells[i].textContent).join(' ');
    const head = card.querySelectorAll('th')[8];
    head.querySelector('.sort').click();
    const up = column(8);
    head.querySelector('.sort').click();
    const down = column(8);
    const field = card.querySelector('.filter');
    const filter = words => { field.value = words; field.dispatchEvent(new Event('input')); };
    filter('early_stopped score>=0.6 ');
    const found = [column(0), card.querySelector('.count').textContent];
    filter('nothing like it');
    return [up, down, head.getAttribute('aria-sort'), ...found, column(0)];
  },
  'long-table': () => {
    const data = document.querySelector('.long');
    const rows = () => data.querySelectorAll('tbody tr').length;
    data.querySelector('.fold').click();
    const open = [getComputedStyle(data.querySelector('.scroll')).display, rows()];
    data.querySelector('.more').click();
    return [...open, rows(), data.querySelector('.said').textContent];
  },
  'theme': () => {
    const button = document.getElementById('theme');
    const seen = () => [document.documentElement.dataset.theme, button.getAttribute('aria-pressed'), coloursOf(['page']).page];
    button.click();
    const once = seen();
    button.click();
    return [...once, ...seen()];
  }
};

function pointer(place, kind, left, top) {
  const bounds = place.getBoundingClientRect();
  place.dispatchEvent(new PointerEvent(kind, {
    clientX: bounds.left + left, clientY: bounds.top + top, pointerType: 'mouse', button: 0, pointerId: 1, bubbles: true
  }));
}

addEventListener('load', () => setTimeout(() => {
  document.querySelectorAll('figure.chart:not(.drawn)').forEach(drawPlot);
  if (document.querySelector('[data-id="ax/summary"]')) Object.entries(probes).forEach(([name, probe]) => tell(name, ...probe()));
}, 1000));
