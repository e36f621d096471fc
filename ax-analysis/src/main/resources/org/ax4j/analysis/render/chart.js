// One interactive chart: drawn by the library, read by pointer and by keyboard, zoomed by rectangle, wheel, buttons and keys.

const HOVER_REACH = 30;

class Plot {
  constructor(figure) {
    this.figure = figure;
    this.place = figure.querySelector('.plot');
    this.data = JSON.parse(figure.querySelector('.chart-data').textContent);
    this.hidden = new Set();
    this.view = {x: this.data.x, y: this.data.y};
    this.at = null;
    const vertices = this.data.layers.reduce((sum, layer) => sum + (layer.x ? layer.x.length : 1), 0);
    this.chart = echarts.init(this.place, null, {renderer: vertices > 50000 ? 'canvas' : 'svg'});
    this.tip = element('div', 'tip');
    this.ring = element('div', 'ring');
    this.box = element('div', 'selection');
    this.said = element('div', 'unseen');
    this.said.setAttribute('aria-live', 'polite');
    this.place.append(this.ring, this.box, this.tip, this.said);
    this.draw();
    this.listen();
  }

  draw() {
    const style = getComputedStyle(document.documentElement);
    const colours = new Proxy({}, {get: (_, name) => style.getPropertyValue('--' + name).trim()});
    const font = '12px ' + getComputedStyle(this.place).fontFamily;
    const labels = ticks(this.view.y, 7).map(tick => tick.label.length);
    this.grid = {left: Math.max(36, Math.max(0, ...labels) * LEAST_CHARACTER + 16), right: 14, top: 30, bottom: 48};
    const axis = scale => ({type: 'value', show: false, min: placed(scale, scale.low), max: placed(scale, scale.high)});
    const shown = this.data.layers.filter(layer => !this.hidden.has(layer.name));
    this.seriesOf = new Map();
    const all = [ground(this.view, {x: axisTitle(this.data.x), y: axisTitle(this.data.y)}, colours, font)];
    for (const layer of shown) {
      all.push(...series(layer, this.view, colours));
      this.seriesOf.set(layer, all.length - 1);
    }
    this.chart.setOption({
      animation: false, backgroundColor: 'transparent', grid: this.grid, xAxis: axis(this.view.x), yAxis: axis(this.view.y), series: all
    }, {notMerge: true});
    this.findSpots(shown);
    this.point(null);
  }

  /** Where each mark that can be seen stands, in pixels. */
  findSpots(shown) {
    const width = this.place.clientWidth - this.grid.left - this.grid.right;
    const height = this.place.clientHeight - this.grid.top - this.grid.bottom;
    this.spots = [];
    for (const layer of shown) {
      if (!layer.x) continue;
      layer.x.forEach((x, i) => {
        const across = fraction(this.view.x, x);
        const up = fraction(this.view.y, layer.y[i]);
        if (x === null || layer.y[i] === null || !(across >= 0 && across <= 1 && up >= 0 && up <= 1)) return;
        this.spots.push({layer, i, left: this.grid.left + across * width, top: this.grid.top + (1 - up) * height});
      });
    }
  }

  listen() {
    const place = this.place;
    place.addEventListener('pointermove', event => this.moved(event));
    place.addEventListener('pointerdown', event => this.pressed(event));
    place.addEventListener('pointerup', event => this.released(event));
    place.addEventListener('pointerleave', () => { if (!this.from) this.point(null); });
    place.addEventListener('pointercancel', () => this.dropSelection());
    place.addEventListener('dblclick', () => this.show(this.data));
    place.addEventListener('wheel', event => this.wheeled(event), {passive: false});
    place.addEventListener('keydown', event => this.pushed(event));
    place.addEventListener('blur', () => this.point(null));
    this.figure.querySelectorAll('[data-zoom]').forEach(button =>
      button.addEventListener('click', () => this.zoomed(button.dataset.zoom)));
    this.figure.querySelectorAll('[data-name]').forEach(button => {
      button.addEventListener('click', event => this.toggle(button, event.shiftKey));
    });
    new ResizeObserver(() => { this.chart.resize(); this.draw(); }).observe(place);
  }

  show(view) {
    this.view = {x: view.x, y: view.y};
    this.draw();
  }

  zoomed(how) {
    if (how === 'reset') return this.show(this.data);
    const margin = how === 'in' ? 0.2 : -1 / 3;
    return this.show({x: part(this.view.x, margin, 1 - margin), y: part(this.view.y, margin, 1 - margin)});
  }

  toggle(button, alone) {
    const name = Number(button.dataset.name);
    const buttons = Array.from(this.figure.querySelectorAll('[data-name]'));
    if (alone) {
      const others = buttons.map(other => Number(other.dataset.name)).filter(other => other !== name);
      const already = others.every(other => this.hidden.has(other)) && !this.hidden.has(name);
      this.hidden = new Set(already ? [] : others);
    } else if (!this.hidden.delete(name)) {
      this.hidden.add(name);
    }
    buttons.forEach(other => other.setAttribute('aria-pressed', String(!this.hidden.has(Number(other.dataset.name)))));
    this.draw();
  }

  position(event) {
    const box = this.place.getBoundingClientRect();
    return {left: event.clientX - box.left, top: event.clientY - box.top};
  }

  moved(event) {
    const here = this.position(event);
    if (this.from) return this.select(here);
    let best = null;
    let reach = HOVER_REACH;
    for (const spot of this.spots) {
      const distance = Math.hypot(spot.left - here.left, spot.top - here.top) + (spot.layer.kind === 'points' ? 0 : 4);
      if (distance <= reach) {
        reach = distance;
        best = spot;
      }
    }
    return this.point(best);
  }

  /** Shows what a spot says, or nothing. */
  point(spot) {
    if (spot === this.at) return;
    const before = this.at && this.at.layer;
    this.at = spot;
    const layer = spot && spot.layer;
    if (before !== layer) {
      this.chart.dispatchAction({type: 'downplay'});
      if (layer && layer.kind === 'path') this.chart.dispatchAction({type: 'highlight', seriesIndex: this.seriesOf.get(layer)});
    }
    this.tip.hidden = this.ring.hidden = !spot;
    if (spot) this.tell(spot);
  }

  tell(spot) {
    const {layer, i} = spot;
    this.ring.style.transform = 'translate(' + spot.left + 'px,' + spot.top + 'px)';
    const label = Array.isArray(layer.labels) ? layer.labels[i] : layer.labels;
    const value = (axis, number, error) => axis.label + ' ' + figure(number) + (error > 0 ? ' ± ' + figure(error) : '')
      + (axis.unit ? ' ' + axis.unit : '');
    const rows = [
      ['name', this.data.names[layer.name]], ['label', label],
      ['figure', value(this.data.x, layer.x[i], layer.xError && layer.xError[i])],
      ['figure', value(this.data.y, layer.y[i], layer.yError && layer.yError[i])]
    ].filter(row => row[1]);
    this.tip.replaceChildren(...rows.map(([kind, words]) => {
      const row = element('div', kind);
      row.dir = 'auto';
      row.textContent = shortened(words, 300);
      return row;
    }));
    const right = spot.left > this.place.clientWidth / 2;
    this.tip.style.left = right ? 'auto' : spot.left + 14 + 'px';
    this.tip.style.right = right ? this.place.clientWidth - spot.left + 14 + 'px' : 'auto';
    this.tip.style.top = Math.max(0, Math.min(this.place.clientHeight - this.tip.offsetHeight, spot.top - this.tip.offsetHeight / 2)) + 'px';
  }

  pressed(event) {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    this.from = this.position(event);
    this.place.setPointerCapture(event.pointerId);
  }

  select(here) {
    const box = this.selected(here);
    if (box.width < 6 && box.height < 6) return;
    this.point(null);
    this.box.hidden = false;
    for (const side of ['left', 'top', 'width', 'height']) this.box.style[side] = box[side] + 'px';
  }

  /** The rectangle between press and pointer; a flat one takes the whole of the other axis. */
  selected(here) {
    const area = {
      left: this.grid.left, top: this.grid.top,
      width: this.place.clientWidth - this.grid.left - this.grid.right, height: this.place.clientHeight - this.grid.top - this.grid.bottom
    };
    const side = (start, length, a, b) => {
      const low = Math.max(start, Math.min(a, b));
      return [low, Math.max(0, Math.min(start + length, Math.max(a, b)) - low)];
    };
    let [left, width] = side(area.left, area.width, this.from.left, here.left);
    let [top, height] = side(area.top, area.height, this.from.top, here.top);
    if (width < 12 && height > 24) [left, width] = [area.left, area.width];
    if (height < 12 && width > 24) [top, height] = [area.top, area.height];
    return {left, top, width, height, area};
  }

  released(event) {
    if (!this.from) return;
    const box = this.selected(this.position(event));
    this.dropSelection();
    if (box.width < 8 || box.height < 8) return;
    const across = [box.left - box.area.left, box.left - box.area.left + box.width].map(v => v / box.area.width);
    const up = [box.top - box.area.top + box.height, box.top - box.area.top].map(v => 1 - v / box.area.height);
    this.show({x: part(this.view.x, ...across), y: part(this.view.y, ...up)});
  }

  dropSelection() {
    this.from = null;
    this.box.hidden = true;
  }

  /** Only with the control key, so that the page still scrolls. */
  wheeled(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoomed(event.deltaY < 0 ? 'in' : 'out');
  }

  pushed(event) {
    const steps = {ArrowRight: 1, ArrowLeft: -1, ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last'};
    const zooms = {'+': 'in', '=': 'in', '-': 'out', '0': 'reset'};
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in zooms) this.zoomed(zooms[event.key]);
    else if (event.key in steps && this.spots.length > 0) this.walk(steps[event.key]);
    else if (event.key === 'Escape') this.point(null);
    else return;
    event.preventDefault();
  }

  /** To another spot: the next of the layer, or the first of the next layer. */
  walk(step) {
    const spots = this.spots;
    const here = this.at ? spots.indexOf(this.at) : -1;
    let to = step === 'first' ? 0 : step === 'last' ? spots.length - 1 : here + (typeof step === 'number' ? step : 0);
    if (here < 0) to = 0;
    else if (step === 'next') to = spots.findIndex((spot, i) => i > here && spot.layer !== this.at.layer);
    else if (step === 'previous') {
      const first = spots.findIndex(spot => spot.layer === this.at.layer);
      to = first > 0 ? spots.findIndex(spot => spot.layer === spots[first - 1].layer) : 0;
    }
    if (to < 0 || to >= spots.length) return;
    this.point(spots[to]);
    this.said.textContent = Array.from(this.tip.children, row => row.textContent).join(', ');
  }
}

function element(name, kind) {
  const made = document.createElement(name);
  made.className = kind;
  if (kind !== 'unseen') made.hidden = name === 'div' && ['tip', 'ring', 'selection'].includes(kind);
  return made;
}
